package dev.twelvefold.systemtests.crash.recovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.twelvefold.systemtests.crash.Crasher;
import dev.twelvefold.systemtests.crash.Gate;
import dev.twelvefold.systemtests.crash.Gates;
import java.util.List;

/** Steps that the service is at side by side, each of a customer of its own. */
final class Steps {
    private static final String ENTRIES = """
            SELECT count(*) FROM timeline_entry JOIN recovery_case USING (case_id) WHERE customer_id = ?
            """;

    private final Recovery recovery;
    private final List<Step> all;

    Steps(Recovery recovery, List<Step> all) {
        this.recovery = recovery;
        this.all = all;
    }

    /** Brings the service to the commit of every step, with all sessions there at once, and answers the gates that it stands at. */
    List<Gate> comeToTheirCommits(Gates gates) {
        var commits = all.stream().map(step -> gates.closed(step.commit())).toList();
        recovery.complain(customers());
        all.forEach(step -> step.openedAt()
                .ifPresent(at -> step.customers().forEach(customer -> recovery.becomesExtreme(customer, at))));
        all.forEach(Step::begin);
        Crasher.awaitReached(commits);
        return commits;
    }

    /** Entries of all their timelines, as they are committed. */
    long entries() {
        return customers().stream()
                .mapToLong(customer -> recovery.database().number(ENTRIES, customer))
                .sum();
    }

    /** Entries that all steps together add. */
    long written() {
        return all.stream().mapToLong(step -> step.writes().size()).sum();
    }

    /** Whose client has no answer, and a broken connection. */
    List<String> unanswered() {
        return all.stream()
                .filter(step ->
                        step.command().filter(command -> !command.isAnswered()).isPresent())
                .map(Step::customer)
                .toList();
    }

    /** Makes all calls again, answered or not, and answers whose had been done before. */
    List<String> callAgain() {
        return all.stream()
                .filter(step -> step.command().filter(Command::again).isPresent())
                .map(Step::customer)
                .toList();
    }

    /** What they publish, as {@code customer type}. */
    List<String> published() {
        return all.stream()
                .flatMap(step -> step.publishes().stream().map(type -> step.customer() + " " + type))
                .toList();
    }

    /** Waits until all have come to their end and nothing moves any more. */
    void awaitEnd() {
        all.forEach(step -> step.customers().forEach(customer -> await("the end of " + customer)
                .atMost(Recovery.PATIENCE)
                .untilAsserted(() -> assertThat(recovery.story(customer)).containsExactlyElementsOf(step.story()))));
        recovery.stack().progress().awaitQuiet();
    }

    List<String> customers() {
        return all.stream().flatMap(step -> step.customers().stream()).toList();
    }

    List<Step> all() {
        return all;
    }
}
