package dev.twelvefold.feedback.intake;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.twelvefold.feedback.intake.FieldCases.FieldCase;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** A body that must be accepted. */
record Legal(Form form, Map<String, Spelled> fields) {
    private static final double LEFT_OUT = 0.4;

    /** Of every form alike, optional fields there or not, in any order. */
    static Arbitrary<Legal> any() {
        return Arbitraries.of(Form.values()).flatMap(Legal::of);
    }

    static Arbitrary<Legal> of(Form form) {
        var values = form.fields().stream().map(Legal::value).toList();
        return Combinators.combine(Combinators.combine(values).as(chosen -> chosen), Arbitraries.longs())
                .as((chosen, order) -> new Legal(form, inOrder(form, chosen, order)));
    }

    private static Arbitrary<Spelled> value(Field field) {
        return field.required() ? field.legal() : field.legal().injectNull(LEFT_OUT);
    }

    private static Map<String, Spelled> inOrder(Form form, List<Spelled> values, long order) {
        var indexes = new ArrayList<Integer>();
        for (int i = 0; i < values.size(); i++) {
            indexes.add(i);
        }
        Collections.shuffle(indexes, new Random(order));
        var fields = new LinkedHashMap<String, Spelled>();
        for (var index : indexes) {
            if (values.get(index) != null) {
                fields.put(form.fields().get(index).name(), values.get(index));
            }
        }
        return fields;
    }

    /** To be posted. */
    FieldCase post() {
        var raw = new LinkedHashMap<String, String>();
        fields.forEach((name, value) -> raw.put(name, value.json()));
        return new FieldCase(form.name(), form.path(), raw, List.of());
    }

    /** What its event must say. */
    ObjectNode data(String receivedAt) {
        var data = JsonNodeFactory.instance.objectNode();
        data.put("occurredAt", receivedAt).put("receivedAt", receivedAt);
        for (var field : form.fields()) {
            var value = fields.getOrDefault(field.name(), field.filledIn());
            if (value != null) {
                data.set(field.name(), value.meant());
            }
        }
        return data;
    }

    String customerId() {
        return fields.get(Field.CUSTOMER_ID.name()).meant().textValue();
    }
}
