package dev.twelvefold.contracts.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.twelvefold.contracts.EventType;
import dev.twelvefold.contracts.Resources;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The rules of the contract for single fields, each by values just inside and just outside. */
class SchemaRulesTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            RATED      | /customerId     | "a"
            RATED      | /customerId     | "..."
            RATED      | /customerId     | "A.z_0:@+-"
            RATED      | /score          | 1
            RATED      | /score          | 5
            RATED      | /comment        | ""
            RATED      | /comment        | "two\\nlines"
            RATED      | /touchpoint     | "3rd-floor"
            RATED      | /language       | "zh-Hant-TW"
            RATED      | /language       | "x-whale"
            RATED      | /fieldOfTomorrow| null
            PURCHASED  | /amount         | 0.0001
            PURCHASED  | /amount         | 19.99
            PURCHASED  | /amount         | 999999999999999.9999
            PURCHASED  | /discounted     | false
            REGISTERED | /contact        | {}
            REGISTERED | /contact/email  | "a@b"
            REGISTERED | /contact/zalo   | "0900000000"
            """)
    void isAccepted(EventType type, String pointer, String value) {
        assertThat(errorsWith(type, pointer, Resources.parsed(value))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            RATED         | /customerId     | ""
            RATED         | /customerId     | "."
            RATED         | /customerId     | ".."
            RATED         | /customerId     | "c 1"
            RATED         | /customerId     | "c-1\\n"
            RATED         | /customerId     | 1
            RATED         | /customerId     | null
            RATED         | /score          | 0
            RATED         | /score          | 6
            RATED         | /score          | 4.5
            RATED         | /score          | "5"
            RATED         | /comment        | "\\u0000"
            RATED         | /comment        | null
            RATED         | /touchpoint     | "Store"
            RATED         | /touchpoint     | "-store"
            RATED         | /channel        | "fax"
            RATED         | /channel        | null
            RATED         | /language       | "en_GB"
            COMPLAINED    | /description    | ""
            COMPLAINED    | /severity       | "HIGH"
            COMPLAINED    | /severity       | null
            COMPLAINED    | /contact        | null
            COMPLAINED    | /contact/email  | null
            COMPLAINED    | /contact/email  | "a b@c"
            COMPLAINED    | /contact/email  | "nobody"
            COMPLAINED    | /desiredOutcome | "voucher"
            PURCHASED     | /type           | "inquired"
            PURCHASED     | /amount         | 0
            PURCHASED     | /amount         | -1
            PURCHASED     | /amount         | 1000000000000000
            PURCHASED     | /amount         | "19.99"
            PURCHASED     | /currency       | "usd"
            PURCHASED     | /discounted     | "true"
            CLASS_CHANGED | /from           | "extreme"
            CLASS_CHANGED | /to             | null
            CLASS_CHANGED | /reasons        | []
            CLASS_CHANGED | /classVersion   | 0
            CLASS_CHANGED | /causedBy       | "two words"
            """)
    void isRefused(EventType type, String pointer, String value) {
        assertThat(errorsWith(type, pointer, Resources.parsed(value))).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "RATED, /customerId, 64",
        "RATED, /touchpoint, 64",
        "RATED, /comment, 4000",
        "RATED, /orderId, 64",
        "COMPLAINED, /description, 4000",
        "COMPLAINED, /contact/name, 200",
        "COMPLAINED, /contact/phone, 40",
        "COMPLIMENTED, /text, 4000",
        "PROMISE_BROKEN, /text, 4000",
        "PROMISE_BROKEN, /caseId, 64",
        "INQUIRED, /subject, 400"
    })
    void aTextMayBeThisLongAndNoLonger(EventType type, String pointer, int longest) {
        assertThat(errorsWith(type, pointer, new TextNode("a".repeat(longest)))).isEmpty();
        assertThat(errorsWith(type, pointer, new TextNode("a".repeat(longest + 1))))
                .isNotEmpty();
    }

    @Test
    void lengthsCountCodePoints() {
        assertThat(errorsWith(EventType.RATED, "/comment", new TextNode("😞".repeat(4000))))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-11-20T08:15:30Z",
                "2026-11-20t08:15:30z",
                "2026-11-20T08:15:30.1Z",
                "2026-11-20T08:15:30.123456789+07:00",
                "2026-11-20T08:15:30-18:00",
                "2024-02-29T00:00:00+00:00"
            })
    void aTimeIsAcceptedThatJavaCanRead(String time) {
        assertThat(errorsWith(EventType.RATED, "/occurredAt", new TextNode(time)))
                .isEmpty();
        assertThat(OffsetDateTime.parse(time.toUpperCase(Locale.ROOT))).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-11-20",
                "2026-11-20T08:15:30",
                "2026-11-20 08:15:30Z",
                "2026-11-20T08:15Z",
                "2026-11-20T24:00:00Z",
                "2026-11-20T08:15:60Z",
                "2026-02-30T08:15:30Z",
                "2026-11-20T08:15:30+18:01",
                "2026-11-20T08:15:30+0700",
                "2026-11-20T08:15:30.Z",
                "2026-11-20T08:15:30Z\n",
                "+12026-11-20T08:15:30Z"
            })
    void aTimeIsRefusedThatIsNotRfc3339(String time) {
        assertThat(errorsWith(EventType.RATED, "/occurredAt", new TextNode(time)))
                .isNotEmpty();
    }

    private static List<String> errorsWith(EventType type, String pointer, JsonNode value) {
        var sample = Resources.json(type.sampleResource());
        var end = pointer.lastIndexOf('/');
        ((ObjectNode) sample.at(pointer.substring(0, end))).set(pointer.substring(end + 1), value);
        return Schemas.errors(Resources.json(type.schemaResource()), sample);
    }
}
