package dev.twelvefold.systemtests.sample;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.twelvefold.systemtests.Json;
import dev.twelvefold.systemtests.sample.Sample.Figures;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** As large as the marketplace's sample, and of the same kind: a purchase each, most of them judged, some complained about. */
final class MadeUpSample {
    private static final int CUSTOMERS = 3360;

    private final Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    private final List<String> lines = new ArrayList<>();

    private MadeUpSample() {}

    /** Of twelve customers one complains, one rates 2 and then 5, six rate 5, two rate 4, and two rate nothing. */
    static Sample sample() {
        var sample = new MadeUpSample();
        for (int n = 0; n < CUSTOMERS; n++) {
            sample.tell(n);
        }
        var twelfth = CUSTOMERS / 12;
        var figures = new Figures(sample.lines.size(), twelfth, 11L * twelfth, twelfth, (12L + 11L) * twelfth);
        return new Sample(sample.lines, Optional.of(figures));
    }

    private void tell(int n) {
        add(line(n, "activity")
                .put("type", "purchased")
                .put("amount", 10 + n % 90)
                .put("currency", "BRL"));
        switch (n % 12) {
            case 0 -> complain(n);
            case 1 -> {
                rate(n, 2);
                rate(n, 5);
            }
            case 2, 3 -> rate(n, 4);
            case 4, 5 -> {}
            default -> rate(n, 5);
        }
    }

    private void complain(int n) {
        add(line(n, "complaint")
                .put("category", "delivery")
                .put("description", "It never came.")
                .put("touchpoint", "delivery"));
    }

    private void rate(int n, int score) {
        add(line(n, "rating").put("score", score).put("touchpoint", "delivery"));
    }

    private ObjectNode line(int n, String kind) {
        return Json.object()
                .put("kind", kind)
                .put("customerId", "made-up-" + n)
                .put(
                        "occurredAt",
                        now.minus(n % 700, ChronoUnit.DAYS).minusSeconds(3600).toString())
                .put("idempotencyKey", "made-up-" + lines.size());
    }

    private void add(ObjectNode line) {
        lines.add(line.toString());
    }
}
