package dev.twelvefold.benchmarks.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.twelvefold.benchmarks.BenchmarkException;
import java.util.List;
import org.junit.jupiter.api.Test;

class AnswersTest {
    /** As Gatling 3.13 prints them, among much else. */
    private static final List<String> LINES = List.of(
            "Simulation dev.twelvefold.benchmarks.posts.Agents completed in 70 seconds",
            "Global: count of failed events is 0.0 : true (actual : 0.0)",
            "page: 50th percentile of response time is less than 60000.0 : true (actual : 13.0)",
            "page: 95th percentile of response time is less than 60000.0 : true (actual : 42.0)",
            "page: 99th percentile of response time is less than 60000.0 : true (actual : 70.0)",
            "page: max of response time is less than 60000.0 : true (actual : 124.0)",
            "page: count of all events is greater than 0.0 : true (actual : 1694.0)",
            "claim: 50th percentile of response time is less than 60000.0 : true (actual : 16.0)");

    @Test
    void readsWhatIsSaidOfARequest() {
        assertThat(Answers.of(LINES).to("page")).isEqualTo(new Answers.Times(1_694, 13, 42, 70, 124));
    }

    @Test
    void saysWhatIsMissing() {
        var answers = Answers.of(LINES);

        assertThatThrownBy(() -> answers.to("claim"))
                .isInstanceOf(BenchmarkException.class)
                .hasMessageContaining("does not say the count of claim");
    }
}
