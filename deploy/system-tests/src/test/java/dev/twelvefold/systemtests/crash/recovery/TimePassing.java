package dev.twelvefold.systemtests.crash.recovery;

import static org.awaitility.Awaitility.await;

import dev.twelvefold.systemtests.Json;
import dev.twelvefold.systemtests.crash.Place;
import dev.twelvefold.systemtests.telling.Wire;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** A claim lapses, a promise is broken and a clock steps, all found by the timer at once. */
final class TimePassing extends Step {
    /** Half of the time for an apology. */
    private static final Duration HALF = Duration.ofHours(12);

    /** Far longer than it takes to open the case and to claim it, and to promise something. */
    private static final Duration AHEAD = Duration.ofSeconds(6);

    private Instant due;

    TimePassing(Recovery recovery, String customer) {
        super(recovery, customer);
    }

    @Override
    Optional<Instant> openedAt() {
        due = Instant.now().plus(AHEAD).truncatedTo(ChronoUnit.MILLIS);
        return Optional.of(due.minus(HALF));
    }

    @Override
    Place commit() {
        return intoOutbox(ofCase("clock-stepped"));
    }

    @Override
    void begin() {
        var path = "/api/v1/cases/" + recovery().caseOf(customer());
        var promise = Json.object().put("text", "A call today.").put("dueAt", due.toString());
        recovery().api().post(path + "/claim", Json.object()).requires(200);
        recovery().api().post(path + "/promises", promise).requires(200);
        Held.customer(recovery().stack(), customer(), () -> await("all is due")
                .until(() -> Instant.now().isAfter(due)));
    }

    @Override
    List<String> writes() {
        return List.of("case-released", "promise-broken", "clock-stepped");
    }

    @Override
    List<String> publishes() {
        return List.of(
                ofCase("case-released"),
                ofCase("promise-broken"),
                Wire.PREFIX + "feedback.promise-broken.v1",
                ofCase("clock-stepped"));
    }

    @Override
    List<String> story() {
        return List.of(
                "case-opened",
                "case-claimed",
                "promise-made",
                "case-released",
                "promise-broken",
                "clock-stepped",
                "negative-added");
    }
}
