package dev.twelvefold.systemtests.traces;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.twelvefold.systemtests.Json;
import dev.twelvefold.systemtests.telling.Wire;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;

/** A word that nobody else uses, in every place where a customer's words, or anything at all, can be written. */
final class Canary {
    /** Letters only, so that it passes for a word wherever one is asked for; lower case, as addresses are. */
    final String word =
            "canary" + UUID.randomUUID().toString().replaceAll("[^a-f]", "").toLowerCase(Locale.ROOT);

    ObjectNode complaint(String customer) {
        var complaint = rest(customer)
                .put("category", "attitude")
                .put("severity", "high")
                .put("description", word + " was rude")
                .put("desiredOutcome", "apology")
                .put("language", "en");
        complaint.putObject("contact").put("name", word).put("email", word + "@example.com");
        return complaint;
    }

    ObjectNode rating(String customer) {
        return rest(customer).put("score", 2).put("comment", word);
    }

    /** Bodies that are refused. */
    List<String> refused() {
        return List.of(
                "{\"description\": " + word,
                "\"" + word + "\"",
                rating("c").put("score", word).toString(),
                rating("c").put("touchpoint", word + "\nforged").toString(),
                rating("c").put(word, word).toString(),
                rating("c").put("occurredAt", word).toString(),
                rating("c").put("customerId", word + " \n").toString());
    }

    /** Lines of a batch, good and bad. */
    List<String> lines() {
        var lines = new ArrayList<>(refused().stream()
                .map(line -> line.replace("{\"customerId", "{\"kind\":\"rating\",\"customerId"))
                .toList());
        lines.add(rating("in-a-batch").put("kind", "rating").toString());
        lines.add(complaint("in-a-batch").put("kind", "complaint").toString());
        return lines;
    }

    /** Records that break the contract, on every topic that one of the services reads. */
    List<ProducerRecord<byte[], byte[]>> poison() {
        var poison = new ArrayList<ProducerRecord<byte[], byte[]>>();
        for (var topic : List.of(
                "feedback.experiences.v1/feedback.complained.v1",
                "customers.activities.v1/customer.purchased.v1",
                "segmentation.class-changes.v1/segmentation.class-changed.v1",
                "segmentation.customers.v1/segmentation.customer.v1",
                "recovery.cases.v1/recovery.case-opened.v1",
                "recovery.compensation-outcomes.v1/recovery.compensation-settled.v1")) {
            var parts = topic.split("/");
            poisonOf(parts[0], Wire.PREFIX + parts[1]).forEach(poison::add);
        }
        return poison;
    }

    private List<ProducerRecord<byte[], byte[]>> poisonOf(String topic, String type) {
        return List.of(
                record(topic, type, "poison-1", "poisoned", "{\"customerId\": \"poisoned\", " + word),
                record(topic, type, "poison-2", "poisoned", allWrong("poisoned")),
                record(topic, type, "poison-3", "poisoned", onlyDates("poisoned")),
                record(topic, type, word + "\nforged", "poisoned", "{}"),
                record(topic, type, "poison-4", word + "\nforged", allWrong(word)),
                record(topic, word + "\nforged", "poison-5", "poisoned", "{}"));
    }

    /** Of each kind of data some fields, with a word where something else belongs. */
    private String allWrong(String customer) {
        var data = rest(customer);
        for (var field : List.of(
                "score",
                "severity",
                "category",
                "occurredAt",
                "amount",
                "discounted",
                "from",
                "to",
                "classVersion",
                "version",
                "at",
                "openedAt",
                "outcome",
                "customerClass",
                "negatives",
                "receivedAt")) {
            data.put(field, word);
        }
        return data.toString();
    }

    private String onlyDates(String customer) {
        var data = complaint(customer);
        for (var field : List.of("occurredAt", "receivedAt", "at", "openedAt", "evaluatedAt")) {
            data.put(field, word);
        }
        return data.toString();
    }

    /** What a payer says of a compensation that nobody asked for. */
    ProducerRecord<byte[], byte[]> strangePayment() {
        var data = Json.object()
                .put("customerId", "paid")
                .put("compensationId", word + "\nforged")
                .put("outcome", "failed")
                .put("reason", word);
        return record(
                "recovery.compensation-outcomes.v1",
                Wire.PREFIX + "recovery.compensation-settled.v1",
                "strange-payment",
                "paid",
                data.toString());
    }

    private ProducerRecord<byte[], byte[]> record(String topic, String type, String id, String key, String data) {
        var record = Wire.record(topic, id + ":" + topic, type, key, data.getBytes(StandardCharsets.UTF_8));
        record.headers().add("baggage", ("word=" + word).getBytes(StandardCharsets.UTF_8));
        return record;
    }

    private static ObjectNode rest(String customer) {
        return Json.object().put("customerId", customer).put("touchpoint", "store");
    }
}
