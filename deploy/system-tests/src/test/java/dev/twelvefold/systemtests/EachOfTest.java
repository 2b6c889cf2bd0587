package dev.twelvefold.systemtests;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class EachOfTest {
    private static final EachOf<String, String> NAMES = EachOf.of(Map.of("Lan", "Lan", "Minh", "Min"), name -> name);

    @Test
    void aDifferenceFailsWhateverIsComparedAfterIt() {
        assertThatThrownBy(() -> NAMES.compare((expected, found, softly) -> {
                    softly.assertThat(found).isEqualTo(expected);
                    softly.assertThat(found).isNotEmpty();
                }))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("1 of 2 differ")
                .hasMessageContaining("Minh: ");
    }

    @Test
    void noDifferencePasses() {
        assertThatCode(() -> NAMES.compare(
                        (expected, found, softly) -> softly.assertThat(found).isNotEmpty()))
                .doesNotThrowAnyException();
    }
}
