package dev.twelvefold.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import dev.twelvefold.systemtests.stack.Published;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What CONTRACT.md and its schema promise of every event. */
public final class Envelope {
    private static final JsonSchemaFactory SCHEMAS = JsonSchemaFactory.getInstance(VersionFlag.V202012);
    private static final Map<String, JsonSchema> READ = new ConcurrentHashMap<>();

    private Envelope() {}

    /** Fails unless the event is a CloudEvent from this service, about the customer of its key, and fits its schema. */
    public static void isRight(Published event, String publisher) {
        assertThat(event.headers())
                .as("%s", event)
                .containsEntry("ce_specversion", "1.0")
                .containsEntry("ce_source", "/" + publisher)
                .containsEntry("ce_subject", event.key())
                .containsEntry("content-type", "application/json");
        assertThat(event.id()).as("%s", event).matches("[A-Za-z0-9._:-]{1,64}");
        assertThat(OffsetDateTime.parse(event.header("ce_time"))).isNotNull();
        assertThat(event.type()).startsWith(Contract.PREFIX);
        assertThat(event.data().required("customerId").textValue()).isEqualTo(event.key());
        assertThat(schema(shortType(event)).validate(event.data()))
                .as("%s", event)
                .isEmpty();
    }

    /** {@code ce_type} without the prefix that all have. */
    static String shortType(Published event) {
        return event.type().substring(Contract.PREFIX.length());
    }

    private static JsonSchema schema(String type) {
        return READ.computeIfAbsent(
                type, name -> SCHEMAS.getSchema(Envelope.class.getResourceAsStream("/schemas/" + name + ".json")));
    }
}
