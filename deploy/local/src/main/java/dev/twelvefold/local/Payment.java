package dev.twelvefold.local;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * What the sandbox payer makes of a request. An amount that ends in {@code .13}, and a customer whose id contains {@code payer-fails},
 * fail; a customer whose id contains {@code payer-silent} never gets an answer; everything else is issued.
 *
 * @param id the {@code ce_id} of the answer, which follows from that of the request
 * @param key the customer
 * @param data the answer
 */
record Payment(String id, byte[] key, ObjectNode data) {
    private static final String TYPE = "dev.twelvefold.recovery.compensation-settled.v1";
    private static final BigDecimal FAILING_END = new BigDecimal("0.13");
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    /** Empty where the payer stays silent, or cannot read what is asked. */
    static Optional<Payment> of(ConsumerRecord<byte[], byte[]> request) {
        var asked = header(request, "ce_id");
        var data = read(request.value());
        if (asked.isEmpty() || data.isEmpty() || customer(data.get()).contains("payer-silent")) {
            return Optional.empty();
        }
        var id = UUID.nameUUIDFromBytes(("settled:" + asked).getBytes(StandardCharsets.UTF_8));
        return Optional.of(new Payment(id.toString(), request.key(), answer(data.get(), id)));
    }

    ProducerRecord<byte[], byte[]> answer(String topic) {
        var record = new ProducerRecord<>(topic, key, data.toString().getBytes(StandardCharsets.UTF_8));
        Map.of(
                        "ce_specversion",
                        "1.0",
                        "ce_id",
                        id,
                        "ce_source",
                        "/sandbox-payer",
                        "ce_type",
                        TYPE,
                        "ce_time",
                        data.get("at").asText(),
                        "ce_subject",
                        new String(key, StandardCharsets.UTF_8),
                        "content-type",
                        "application/json")
                .forEach((name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        return record;
    }

    /** Empty where there is none. */
    static String header(ConsumerRecord<byte[], byte[]> record, String name) {
        var header = record.headers().lastHeader(name);
        return header == null || header.value() == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
    }

    private static ObjectNode answer(JsonNode asked, UUID id) {
        var fails = fails(asked);
        var answer = JSON.createObjectNode();
        answer.put("customerId", customer(asked));
        answer.put("compensationId", asked.path("compensationId").asText());
        answer.put("outcome", fails ? "failed" : "issued");
        answer.put("caseId", asked.path("caseId").asText());
        answer.put("reference", "sandbox-" + id);
        if (fails) {
            answer.put("reason", "The sandbox payer fails on demand.");
        }
        answer.put("at", Instant.now().truncatedTo(ChronoUnit.MILLIS).toString());
        return answer;
    }

    private static boolean fails(JsonNode asked) {
        var amount = asked.path("amount").decimalValue();
        var end = amount.subtract(amount.setScale(0, RoundingMode.DOWN));
        return end.compareTo(FAILING_END) == 0 || customer(asked).contains("payer-fails");
    }

    private static String customer(JsonNode asked) {
        return asked.path("customerId").asText();
    }

    private static Optional<JsonNode> read(byte[] json) {
        try {
            return json == null
                    ? Optional.empty()
                    : Optional.of(JSON.readTree(json)).filter(JsonNode::isObject);
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
