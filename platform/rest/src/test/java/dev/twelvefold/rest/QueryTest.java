package dev.twelvefold.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.twelvefold.contracts.feedback.Channel;
import dev.twelvefold.messaging.fields.FieldError;
import io.quarkiverse.resteasy.problem.HttpProblem;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QueryTest {
    @ParameterizedTest
    @CsvSource({"1,1", "50,50", "200,200"})
    void limitsInBounds(String text, int limit) {
        assertThat(Query.limit(text)).isEqualTo(limit);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "-1", "201", "1000", "99999999999", "1.0", "+1", "01", "a", " 1", "１"})
    void limitsOutOfBounds(String text) {
        refused("/limit", () -> Query.limit(text));
    }

    @Test
    void whatIsAbsentIsNull() {
        assertThat(Query.limit(null)).isEqualTo(Query.DEFAULT_LIMIT);
        assertThat(Query.bool("a", null)).isNull();
        assertThat(Query.oneOf("a", null, Channel.class, Channel::wire)).isNull();
        assertThat(Query.customerId("a", null)).isNull();
    }

    @Test
    void truthIsSpelledOut() {
        assertThat(Query.bool("atRisk", "true")).isTrue();
        assertThat(Query.bool("atRisk", "false")).isFalse();
        refused("/atRisk", () -> Query.bool("atRisk", "TRUE"));
        refused("/atRisk", () -> Query.bool("atRisk", ""));
    }

    @Test
    void constantsGoByTheirSpelling() {
        assertThat(Query.oneOf("channel", "web", Channel.class, Channel::wire)).isEqualTo(Channel.WEB);
        refused("/channel", () -> Query.oneOf("channel", "WEB", Channel.class, Channel::wire));
    }

    @Test
    void customerIdsAreChecked() {
        assertThat(Query.customerId("customerId", "c-1")).isEqualTo("c-1");
        refused("/customerId", () -> Query.customerId("customerId", ".."));
        refused("/customerId", () -> Query.customerId("customerId", "a b"));
    }

    private static void refused(String pointer, ThrowingCallable call) {
        assertThatExceptionOfType(HttpProblem.class).isThrownBy(call).satisfies(problem -> {
            assertThat(problem.getStatusCode()).isEqualTo(400);
            assertThat((List<?>) problem.getParameters().get("errors"))
                    .map(FieldError.class::cast)
                    .extracting(FieldError::pointer)
                    .containsExactly(pointer);
        });
    }
}
