package dev.twelvefold.benchmarks.catchup;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class LastWordTest {
    private static final String VIEW = """
            {"customerId": "c-1", "customerClass": "LOYAL", "classSince": "%1$s", "previousClass": "%2$s", "inquiries": %3$d,
             "classVersion": %4$d, "version": %4$d, "updatedAt": "%1$s"}""";

    @Test
    void hasTheClassAndItsChanges() {
        var word = word("2026-11-25T14:00:00Z", "NAIVE", 1, 3);

        assertThat(word.customerClass()).isEqualTo("LOYAL");
        assertThat(word.classVersion()).isEqualTo(3);
    }

    @Test
    void isTheSameInEssenceWheneverAndInWhichOrderItWasFolded() {
        assertThat(word("2026-11-25T14:00:00Z", "NAIVE", 1, 3).essence())
                .isEqualTo(word("2026-11-25T15:00:00Z", "HESITANT", 1, 4).essence());
    }

    @Test
    void differsInEssenceWhenAnEventIsMissing() {
        assertThat(word("2026-11-25T14:00:00Z", "NAIVE", 1, 3).essence())
                .isNotEqualTo(word("2026-11-25T14:00:00Z", "NAIVE", 2, 3).essence());
    }

    private static LastWord word(String at, String previous, int inquiries, int version) {
        return LastWord.of(VIEW.formatted(at, previous, inquiries, version).getBytes(StandardCharsets.UTF_8));
    }
}
