package dev.twelvefold.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.quarkiverse.resteasy.problem.HttpProblem;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.NotEmpty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTest {
    @Property
    void aCursorComesBackAsItWasGivenOut(@ForAll @NotEmpty List<@AlphaChars String> key) {
        var text = new Cursor(key).encoded();

        assertThat(text).matches("[A-Za-z0-9_-]+");
        assertThat(Cursor.parse(text, key.size())).contains(new Cursor(key));
    }

    @Property
    void whatWasNotGivenOutIsRefusedAndNothingElseHappens(@ForAll String text) {
        refused(text, 2);
    }

    @Example
    void noneIsTheFirstPage() {
        assertThat(Cursor.parse(null, 2)).isEmpty();
    }

    @Example
    void aCursorOfAnotherListIsRefused() {
        refused(Cursor.behind("a").encoded(), 2);
        refused(Cursor.behind("a", "b", "c").encoded(), 2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "{}",
                "[]",
                "[\"a\",\"b\"] [",
                "[\"a\",\"\\u0000\"]",
                "[\"a\",\"\\ud800\"]",
                "[null,\"a\"]",
                "[\"a\",[]]",
                "\"a\"",
                ""
            })
    void otherJsonIsRefused(String json) {
        refused(Base64.getUrlEncoder().encodeToString(json.getBytes(StandardCharsets.UTF_8)), 2);
    }

    private static void refused(String text, int parts) {
        assertThatExceptionOfType(HttpProblem.class)
                .isThrownBy(() -> Cursor.parse(text, parts))
                .satisfies(problem -> assertThat(problem.getStatusCode()).isEqualTo(400));
    }
}
