package dev.twelvefold.systemtests.sample;

import com.fasterxml.jackson.databind.JsonNode;
import dev.twelvefold.systemtests.Json;
import dev.twelvefold.systemtests.history.Activity.Purchase;
import dev.twelvefold.systemtests.history.Event;
import dev.twelvefold.systemtests.history.Experience.Complaint;
import dev.twelvefold.systemtests.history.Experience.Rating;
import dev.twelvefold.systemtests.history.Told;
import dev.twelvefold.systemtests.oracle.Biography;
import dev.twelvefold.systemtests.stack.Stack;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/**
 * Intake lines of {@code /batches}, each with a key of its own.
 *
 * @param figures what becomes of them, known from elsewhere
 */
public record Sample(List<String> lines, Optional<Figures> figures) {
    /** Lies beside the checkout, where somebody put it. */
    private static final Path BESIDE = Path.of("shared", "data", "olist-sample.ndjson");

    private static final Figures OF_THE_MARKETPLACE = new Figures(6736, 371, 3001, 121, 5903);

    /**
     * Figures of a sample.
     *
     * @param accepted lines
     * @param extreme customers, each with one case
     * @param hesitant customers
     * @param atRisk customers
     * @param owed positives, over all customers
     */
    public record Figures(int accepted, long extreme, long hesitant, long atRisk, long owed) {}

    /** The file that {@code twelvefold.sample} names, else the marketplace's, else one that is made up. */
    public static Sample find() {
        var named = System.getProperty("twelvefold.sample", System.getenv("TWELVEFOLD_SAMPLE"));
        if (named != null) {
            return new Sample(read(Path.of(named)), Optional.empty());
        }
        var beside = Stack.repository().resolveSibling(BESIDE);
        return Files.exists(beside) ? new Sample(read(beside), Optional.of(OF_THE_MARKETPLACE)) : MadeUpSample.sample();
    }

    private static List<String> read(Path file) {
        try {
            return Files.readAllLines(file).stream()
                    .filter(line -> !line.isBlank())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What must become of each customer; the order between the topics has no part in how it ends. */
    public List<Biography> biographies(Instant now) {
        var histories = new LinkedHashMap<String, List<Told>>();
        for (int n = 0; n < lines.size(); n++) {
            var line = Json.parse(lines.get(n));
            histories
                    .computeIfAbsent(line.required("customerId").textValue(), id -> new ArrayList<>())
                    .add(new Told("line-" + n, now, event(line)));
        }
        return histories.entrySet().stream()
                .map(history -> Biography.of(history.getKey(), history.getValue(), now))
                .toList();
    }

    private static Event event(JsonNode line) {
        var occurredAt = Json.time(line, "occurredAt");
        return switch (line.required("kind").textValue()) {
            case "rating" -> new Rating(line.required("score").intValue(), occurredAt);
            case "complaint" ->
                new Complaint(
                        line.required("category").textValue(),
                        line.path("severity").textValue(),
                        line.path("desiredOutcome").textValue(),
                        line.path("language").textValue(),
                        occurredAt);
            default ->
                new Purchase(
                        line.required("amount").decimalValue(),
                        line.required("currency").textValue(),
                        line.path("discounted").booleanValue(),
                        occurredAt);
        };
    }
}
