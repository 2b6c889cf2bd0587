package dev.twelvefold.systemtests.crash.recovery;

import dev.twelvefold.systemtests.Json;
import dev.twelvefold.systemtests.crash.Place;
import java.util.List;

/** Somebody writes a note on two cases by one call; the step is the first of them. */
final class NotesOnMany extends Step {
    NotesOnMany(Recovery recovery, String customer) {
        super(recovery, customer);
    }

    @Override
    List<String> customers() {
        return List.of(customer(), customer() + "-2");
    }

    @Override
    Place commit() {
        return Command.commit(key() + '\u001F');
    }

    @Override
    void begin() {
        var note = Json.object().put("text", "They are moving house.");
        customers().forEach(each -> note.withArray("caseIds").add(recovery().caseOf(each)));
        give(Command.give(recovery().api(), "/api/v1/cases/bulk/note", note, key()));
    }

    private String key() {
        return customer() + "-notes";
    }

    @Override
    List<String> writes() {
        return List.of("note-added");
    }

    @Override
    List<String> publishes() {
        return List.of();
    }

    @Override
    List<String> story() {
        return List.of("case-opened", "note-added");
    }
}
