package dev.twelvefold.benchmarks.catchup;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.twelvefold.benchmarks.BenchmarkException;
import dev.twelvefold.messaging.EventJson;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

/**
 * The last view of a customer that somebody has published.
 *
 * @param customerClass as in the view
 * @param classVersion changes of class so far
 * @param essence stands for all of the view that does not depend on when, and in which order between the topics, it was folded
 */
record LastWord(String customerClass, long classVersion, UUID essence) {
    private static final List<String> BY_TIME_AND_ORDER =
            List.of("classSince", "previousClass", "classVersion", "version", "updatedAt");

    static LastWord of(byte[] view) {
        try {
            var fields = (ObjectNode) EventJson.parse(view);
            var customerClass = fields.required("customerClass").textValue();
            var classVersion = fields.required("classVersion").longValue();
            var essence = fields.remove(BY_TIME_AND_ORDER).toString();
            return new LastWord(
                    customerClass, classVersion, UUID.nameUUIDFromBytes(essence.getBytes(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new BenchmarkException("a view that is not JSON: " + e.getMessage(), e);
        }
    }
}
