package dev.twelvefold.messaging.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MicrosTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "1969-12-31T23:59:59.999999Z",
                "1970-01-01T00:00:00Z",
                "2026-11-26T05:00:00.123456Z",
                "9999-12-31T00:00:00Z"
            })
    void areTheInstantAgain(Instant instant) {
        assertThat(Micros.instant(Micros.of(instant))).isEqualTo(instant);
    }

    @Test
    void cutWhatIsBelow() {
        assertThat(Micros.of(Instant.parse("1970-01-01T00:00:00.000001999Z"))).isEqualTo(1);
    }

    @Test
    void areNullForNull() {
        assertThat(Micros.of(null)).isNull();
        assertThat(Micros.instant(null)).isNull();
    }
}
