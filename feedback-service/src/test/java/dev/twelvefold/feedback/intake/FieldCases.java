package dev.twelvefold.feedback.intake;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Every field rule of the contract: what is refused, with the pointers of the refusal, and what is still accepted. */
final class FieldCases {
    static final Map<String, String> KINDS = Map.of(
            "ratings", "rating", "complaints", "complaint", "compliments", "compliment", "activities", "activity");

    private static final Map<String, Map<String, String>> BASES = Map.of(
            "ratings", base("score", "5", "touchpoint", "\"store\""),
            "complaints", base("category", "\"price\"", "description", "\"Too dear\"", "touchpoint", "\"store\""),
            "compliments", base("touchpoint", "\"store\""),
            "registered", base("type", "\"registered\""),
            "purchased", base("type", "\"purchased\"", "amount", "10", "currency", "\"USD\""),
            "inquired", base("type", "\"inquired\""));

    private final List<FieldCase> cases = new ArrayList<>();

    /**
     * A body and what becomes of it.
     *
     * @param what a base and the fields that differ from it
     * @param path where it is posted
     * @param fields names and raw JSON values
     * @param pointers what is refused; empty when it is accepted
     */
    record FieldCase(String what, String path, Map<String, String> fields, List<String> pointers) {
        String json() {
            return fields.entrySet().stream()
                    .map(field -> "\"" + field.getKey() + "\":" + field.getValue())
                    .collect(Collectors.joining(",", "{", "}"));
        }

        String line() {
            return "{\"kind\":\"" + KINDS.get(path) + "\"," + json().substring(1);
        }

        @Override
        public String toString() {
            return what.length() > 120 ? what.substring(0, 120) + "…" : what;
        }
    }

    static List<FieldCase> all() {
        var table = new FieldCases();
        table.customers();
        table.ratings();
        table.texts();
        table.choices();
        table.times();
        table.contacts();
        table.activities();
        table.money();
        table.several();
        return table.cases;
    }

    private void customers() {
        for (var base : BASES.keySet()) {
            refused(base, "/customerId", "customerId", null);
            refused(base, "/zzz", "zzz", "1");
            refused(base, "/receivedAt", "receivedAt", "\"2026-01-01T00:00:00Z\"");
            refused(base, "/kind", "kind", "\"rating\"");
            accepted(base, "channel", "\"store\"");
            refused(base, "/channel", "channel", "\"STORE\"");
        }
        for (var bad :
                List.of("1", "null", "\"\"", "\".\"", "\"..\"", "\"a b\"", "\"a/b\"", "\"é\"", "{}", text('a', 65))) {
            refused("ratings", "/customerId", "customerId", bad);
        }
        for (var good : List.of("\"...\"", "\"A.z_0:9@+-\"", text('a', 64))) {
            accepted("ratings", "customerId", good);
        }
    }

    private void ratings() {
        for (var bad :
                List.of("\"5\"", "4.5", "0", "6", "-1", "null", "true", "1e400", "99999999999999999999", "[5]")) {
            refused("ratings", "/score", "score", bad);
        }
        refused("ratings", "/score", "score", null);
        for (var good : List.of("1", "5", "5.0", "0.5e1")) {
            accepted("ratings", "score", good);
        }
        for (var bad : List.of("\"\"", "\"-a\"", "\"A\"", "\"a_b\"", "1", "null", text('a', 65))) {
            refused("ratings", "/touchpoint", "touchpoint", bad);
        }
        for (var base : List.of("ratings", "complaints", "compliments")) {
            refused(base, "/touchpoint", "touchpoint", null);
        }
        accepted("ratings", "touchpoint", text('9', 64));
        accepted("ratings", "touchpoint", "\"call-centre-\"");
    }

    private void texts() {
        textRule("ratings", "comment", 0, 4000);
        textRule("complaints", "description", 1, 4000);
        textRule("compliments", "text", 0, 4000);
        textRule("inquired", "subject", 0, 400);
        for (var base : List.of("ratings", "complaints", "compliments", "purchased")) {
            textRule(base, "orderId", 0, 64);
        }
        refused("complaints", "/comment", "comment", "\"x\"");
        refused("compliments", "/comment", "comment", "\"x\"");
        refused("complaints", "/description", "description", null);
    }

    private void textRule(String base, String field, int min, int max) {
        var pointer = "/" + field;
        for (var bad : List.of("1", "null", "[]", "\"a\\u0000b\"", "\"\\ud800\"", "\"\\udc00x\"", text('x', max + 1))) {
            refused(base, pointer, field, bad);
        }
        if (min == 0) {
            accepted(base, field, "\"\"");
        } else {
            refused(base, pointer, field, "\"\"");
        }
        accepted(base, field, text('x', max));
        accepted(base, field, "\"" + "😀".repeat(max) + "\"");
        accepted(base, field, "\"" + "e\u0301".repeat(max) + "\"");
        refused(base, pointer, field, "\"" + "😀".repeat(max + 1) + "\"");
    }

    private void choices() {
        choice("ratings", "channel", "store", "web", "app", "phone", "email", "chat", "social", "other");
        choice("complaints", "category", "attitude", "process", "product", "price", "delivery", "billing", "other");
        choice("compliments", "category", "attitude", "process", "product", "price", "delivery", "billing", "other");
        choice("complaints", "severity", "low", "medium", "high", "critical");
        choice(
                "complaints",
                "desiredOutcome",
                "apology",
                "explanation",
                "refund",
                "replacement",
                "compensation",
                "other");
        refused("complaints", "/category", "category", null);
        for (var base : List.of("ratings", "complaints", "compliments", "registered")) {
            for (var good : List.of("vi", "en-GB", "zh-Hant-TW", "x-own")) {
                accepted(base, "language", "\"" + good + "\"");
            }
            for (var bad : List.of("\"\"", "\"e\"", "\"en_GB\"", "1", "null", "\"en GB\"")) {
                refused(base, "/language", "language", bad);
            }
        }
    }

    private void choice(String base, String field, String... names) {
        for (var name : names) {
            accepted(base, field, "\"" + name + "\"");
        }
        for (var bad : List.of("\"\"", "\"none\"", "\"Other\"", "1", "null", "[\"other\"]")) {
            refused(base, "/" + field, field, bad);
        }
    }

    private void times() {
        for (var base : BASES.keySet()) {
            refused(base, "/occurredAt", "occurredAt", "\"1999-12-31T23:59:59.999999Z\"");
            accepted(base, "occurredAt", "\"2000-01-01T00:00:00Z\"");
        }
        for (var bad :
                List.of("2026-01-01", "2026-01-01T00:00:00", "2026-02-30T00:00:00Z", "2026-01-01T24:00:00Z", "", "x")) {
            refused("ratings", "/occurredAt", "occurredAt", "\"" + bad + "\"");
        }
        refused("ratings", "/occurredAt", "occurredAt", "1767225600");
        refused("ratings", "/occurredAt", "occurredAt", "null");
        accepted("ratings", "occurredAt", "\"2020-02-29t12:00:00.123456789+07:00\"");
        refused("ratings", "/occurredAt", "occurredAt", fromNow(600));
        accepted("ratings", "occurredAt", fromNow(240));
    }

    private void contacts() {
        for (var base : List.of("complaints", "registered")) {
            accepted(base, "contact", "{}");
            accepted(base, "contact", "{\"name\":\"\",\"email\":\"a@b\",\"phone\":\"\"}");
            accepted(base, "contact", "{\"name\":" + text('n', 200) + ",\"phone\":" + text('1', 40) + "}");
            refused(base, "/contact", "contact", "\"a@b\"");
            refused(base, "/contact", "contact", "null");
            refused(base, "/contact/zzz", "contact", "{\"zzz\":1}");
            refused(base, "/contact/name", "contact", "{\"name\":" + text('n', 201) + "}");
            refused(base, "/contact/phone", "contact", "{\"phone\":" + text('1', 41) + "}");
            for (var bad : List.of("\"\"", "\"a\"", "\"a b@c\"", "\"@b\"", "\"a@\"", "1", "\"a@b@c\"", "\"a@b\\n\"")) {
                refused(base, "/contact/email", "contact", "{\"email\":" + bad + "}");
            }
        }
    }

    private void activities() {
        for (var bad : List.of("\"\"", "\"sold\"", "1", "null", "\"Purchased\"")) {
            refused("inquired", "/type", "type", bad);
        }
        refused("inquired", "/type", "type", null);
        for (var field : List.of("amount", "currency", "discounted", "orderId", "subject", "score", "touchpoint")) {
            refused("registered", "/" + field, field, "1");
        }
        for (var field : List.of("contact", "language", "subject", "text")) {
            refused("purchased", "/" + field, field, "1");
        }
        for (var field : List.of("amount", "currency", "discounted", "orderId", "contact", "language")) {
            refused("inquired", "/" + field, field, "1");
        }
    }

    private void money() {
        for (var bad :
                List.of("0", "-1", "\"1\"", "null", "0.00001", "1e15", "1234567890123456", "1e999999999", "true")) {
            refused("purchased", "/amount", "amount", bad);
        }
        for (var good : List.of("0.0001", "999999999999999.9999", "1e14", "1.50000")) {
            accepted("purchased", "amount", good);
        }
        for (var bad : List.of("\"usd\"", "\"US\"", "\"ZZZ\"", "840", "null", "\"\"")) {
            refused("purchased", "/currency", "currency", bad);
        }
        accepted("purchased", "currency", "\"VND\"");
        refused("purchased", "/amount", "amount", null);
        refused("purchased", "/currency", "currency", null);
        for (var bad : List.of("\"true\"", "1", "null")) {
            refused("purchased", "/discounted", "discounted", bad);
        }
        accepted("purchased", "discounted", "true");
    }

    private void several() {
        add(
                "ratings",
                List.of("/customerId", "/score", "/touchpoint", "/comment", "/x"),
                "customerId",
                "5",
                "score",
                "\"5\"",
                "touchpoint",
                null,
                "comment",
                "7",
                "x",
                "null");
        add(
                "complaints",
                List.of("/category", "/description", "/contact/email", "/contact/x"),
                "category",
                null,
                "description",
                "\"\"",
                "contact",
                "{\"email\":\"x\",\"x\":1}");
        add(
                "inquired",
                List.of("/type", "/customerId", "/amount", "/contact/email", "/channel", "/occurredAt", "/zzz"),
                "type",
                "\"sold\"",
                "customerId",
                null,
                "amount",
                "\"1\"",
                "contact",
                "{\"email\":\"x\"}",
                "channel",
                "1",
                "occurredAt",
                "1",
                "zzz",
                "1");
        add("ratings", List.of("/a~1b~0c"), "a/b~c", "1");
        add("ratings", List.of("/\uFFFD"), "\\ud800", "1");
    }

    private void refused(String base, String pointer, String field, String value) {
        add(base, List.of(pointer), field, value);
    }

    private void accepted(String base, String field, String value) {
        add(base, List.of(), field, value);
    }

    private void add(String base, List<String> pointers, String... changes) {
        var fields = new LinkedHashMap<>(BASES.get(base));
        for (var i = 0; i < changes.length; i += 2) {
            if (changes[i + 1] == null) {
                fields.remove(changes[i]);
            } else {
                fields.put(changes[i], changes[i + 1]);
            }
        }
        var path = KINDS.containsKey(base) ? base : "activities";
        cases.add(new FieldCase(base + " " + String.join(" ", changes), path, fields, pointers));
    }

    private static Map<String, String> base(String... fields) {
        var base = new LinkedHashMap<String, String>();
        base.put("customerId", "\"c-rules\"");
        for (var i = 0; i < fields.length; i += 2) {
            base.put(fields[i], fields[i + 1]);
        }
        return base;
    }

    private static String text(char letter, int length) {
        return "\"" + String.valueOf(letter).repeat(length) + "\"";
    }

    /** Far from the edge of five minutes, which IntakeParserTest checks to the microsecond: the table is made before the tests run. */
    private static String fromNow(int seconds) {
        return "\"" + Instant.now().plusSeconds(seconds) + "\"";
    }
}
