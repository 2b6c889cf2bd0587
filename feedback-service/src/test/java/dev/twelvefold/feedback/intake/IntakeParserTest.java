package dev.twelvefold.feedback.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.twelvefold.contracts.feedback.Rated;
import dev.twelvefold.feedback.intake.domain.IntakeParser;
import dev.twelvefold.feedback.intake.domain.Kind;
import dev.twelvefold.feedback.intake.domain.Reading;
import dev.twelvefold.feedback.intake.domain.Reading.Accepted;
import dev.twelvefold.feedback.intake.domain.Reading.Malformed;
import dev.twelvefold.feedback.intake.domain.Reading.Refused;
import dev.twelvefold.messaging.fields.FieldError;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IntakeParserTest {
    private static final Instant NOW = Instant.parse("2026-01-02T03:04:05.678901234Z");

    private final IntakeParser parser = new IntakeParser(Clock.fixed(NOW, ZoneOffset.UTC));

    @ParameterizedTest
    @CsvSource({
        "2000-01-01T00:00:00Z, true",
        "2000-01-01T06:59:59.999999+07:00, false",
        "1999-12-31T23:59:59.999999999Z, false",
        "2026-01-02T03:09:05.678901Z, true",
        "2026-01-02T03:09:05.678901999Z, true",
        "2026-01-02T03:09:05.678902Z, false"
    })
    void timesAreWithinReasonToTheMicrosecond(String occurredAt, boolean fine) {
        var reading = rating(",\"occurredAt\":\"" + occurredAt + "\"");

        assertThat(reading).isInstanceOf(fine ? Accepted.class : Refused.class);
    }

    @Test
    void whatHappenedAtNoGivenTimeHappenedWhenItWasReceived() {
        var accepted = (Accepted) rating("");

        assertThat(accepted.receivedAt()).isEqualTo("2026-01-02T03:04:05.678901Z");
        assertThat(((Rated) accepted.data()).occurredAt()).isEqualTo(accepted.receivedAt());
        assertThat(((Rated) accepted.data()).receivedAt()).isEqualTo(accepted.receivedAt());
    }

    @Test
    void aLineCarriesItsKindAndKey() {
        var accepted = (Accepted) parser.line(
                bytes("{\"kind\":\"activity\",\"type\":\"inquired\",\"customerId\":\"c\",\"idempotencyKey\":\"a b\"}"));

        assertThat(accepted.kind()).isEqualTo(Kind.ACTIVITY);
        assertThat(accepted.keyed().key()).isEqualTo("a b");
    }

    @Test
    void aLineOfNoKindIsStillCheckedForWhatAllKindsShare() {
        var refused =
                (Refused) parser.line(bytes("{\"kind\":\"praise\",\"customerId\":\"\",\"occurredAt\":1,\"x\":1}"));

        assertThat(refused.errors())
                .extracting(FieldError::pointer)
                .containsExactly("/kind", "/customerId", "/occurredAt");
    }

    @Test
    void whatIsMalformedTellsWhereWithoutRepeatingIt() {
        var malformed = (Malformed) parser.line(bytes("{\"secret\":oops}"));

        assertThat(malformed.detail()).contains("column").doesNotContain("oops");
    }

    private Reading rating(String more) {
        return parser.single(
                Kind.RATING, bytes("{\"customerId\":\"c\",\"score\":5,\"touchpoint\":\"store\"" + more + "}"), null);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
