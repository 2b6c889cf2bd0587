package dev.twelvefold.recovery.cases.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.twelvefold.contracts.feedback.Rated;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class WordsTest {
    @Test
    void cutsBetweenCodePoints() {
        assertThat(Words.of(commented("🙁".repeat(201)))).isEqualTo("🙁".repeat(199) + "…");
        assertThat(Words.of(commented("🙁".repeat(200)))).isEqualTo("🙁".repeat(200));
        assertThat(Words.of(commented(null))).isNull();
    }

    private static Rated commented(String comment) {
        return new Rated("c-1", 1, "store", comment, null, null, null, Instant.EPOCH, Instant.EPOCH);
    }
}
