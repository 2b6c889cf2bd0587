package dev.twelvefold.systemtests.crash.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.twelvefold.systemtests.Json;
import java.util.List;

/** A step on the way of an apology by mail, which in the end is in the mailbox once. */
abstract class LetterStep extends Step {
    LetterStep(Recovery recovery, String customer) {
        super(recovery, customer);
    }

    @Override
    void begin() {
        var path = "/api/v1/cases/" + recovery().caseOf(customer()) + "/apology";
        give(Command.give(recovery().api(), path, Json.object(), key()));
    }

    final String key() {
        return customer() + "-apology";
    }

    @Override
    List<String> story() {
        return List.of("case-opened", "letter-queued", "apology-sent");
    }

    @Override
    void verify() {
        var apology = recovery().theCase(customer()).required("apology");
        assertThat(apology.required("status").textValue()).isEqualTo("SENT");
        assertThat(recovery().stack().lettersTo(customer() + "@example.com"))
                .as("what the catcher shows for %s", customer())
                .extracting(mail -> mail.required("messageId").textValue())
                .containsExactly(apology.at("/delivery/messageId").textValue());
    }
}
