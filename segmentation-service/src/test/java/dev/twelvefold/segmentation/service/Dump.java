package dev.twelvefold.segmentation.service;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * All that is stored but for policies, every row as JSON. Left out is what tells when something was done instead of what it came
 * to: {@code customer.windows_as_of}, the instant of the last evaluation, and {@code inbox.received_at}. Sums of money are compared
 * by value: what was added in another order may carry other trailing zeros.
 */
final class Dump {
    private static final Map<String, String> TABLES = tables();

    private Dump() {}

    static Map<String, List<String>> all() {
        var rows = new LinkedHashMap<String, List<String>>();
        TABLES.forEach((table, sql) -> rows.put(table, Database.texts(sql)));
        return rows;
    }

    private static Map<String, String> tables() {
        var tables = new LinkedHashMap<String, String>();
        tables.put(
                "customer",
                "SELECT (to_jsonb(t) - 'windows_as_of' - 'window_spent' - 'compensation_paid')::text || "
                        + sums("window_spent") + " || " + sums("compensation_paid") + " FROM customer t ORDER BY 1");
        for (var table :
                List.of("debt", "purchase", "class_transition", "recovery_case", "payment", "ledger_parameters")) {
            tables.put(table, "SELECT to_jsonb(t)::text FROM " + table + " t ORDER BY 1");
        }
        tables.put(
                "class_count",
                "SELECT concat_ws(' ', sum(extreme), sum(penny_pinching), sum(loyal), sum(hesitant), sum(naive)) FROM class_count");
        tables.put("inbox", "SELECT event_id FROM inbox ORDER BY 1");
        tables.put(
                "outbox",
                "SELECT event_id FROM outbox UNION ALL SELECT unnest(event_ids) FROM outbox_chunk ORDER BY 1");
        return tables;
    }

    private static String sums(String column) {
        return "(SELECT coalesce(jsonb_object_agg(key, trim_scale(value::numeric)), '{}')::text FROM jsonb_each_text("
                + column + "))";
    }
}
