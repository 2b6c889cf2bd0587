package dev.twelvefold.benchmarks.catchup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.twelvefold.benchmarks.BenchmarkException;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AgreementTest {
    private static final UUID ONE = new UUID(0, 1);
    private static final UUID OTHER = new UUID(0, 2);

    @Test
    void saysWhatBothSee() {
        var service = new Published(
                5, Map.of("c-1", new LastWord("LOYAL", 3, ONE), "c-2", new LastWord("EXTREME", 2, OTHER)));
        var peer = new Published(
                4, Map.of("c-1", new LastWord("LOYAL", 2, ONE), "c-2", new LastWord("EXTREME", 2, OTHER)));

        assertThat(Agreement.of(service, peer))
                .isEqualTo(
                        "service and peer see all 2 customers alike: {EXTREME=1, LOYAL=1}; changes of class: 5 and 4");
    }

    @Test
    void refusesACustomerWhomTheySeeDifferently() {
        var service = new Published(1, Map.of("c-1", new LastWord("LOYAL", 1, ONE)));
        var peer = new Published(1, Map.of("c-1", new LastWord("LOYAL", 1, OTHER)));

        assertThatThrownBy(() -> Agreement.of(service, peer))
                .isInstanceOf(BenchmarkException.class)
                .hasMessageContaining("c-1");
    }

    @Test
    void refusesACustomerWhomOneDoesNotKnow() {
        var service = new Published(1, Map.of("c-1", new LastWord("LOYAL", 1, ONE)));
        var peer = new Published(1, Map.of("c-2", new LastWord("LOYAL", 1, ONE)));

        assertThatThrownBy(() -> Agreement.of(service, peer)).isInstanceOf(BenchmarkException.class);
    }

    @Test
    void refusesAChangeThatWasPublishedTwice() {
        var right = new Published(1, Map.of("c-1", new LastWord("LOYAL", 1, ONE)));
        var twice = new Published(2, Map.of("c-1", new LastWord("LOYAL", 1, ONE)));

        assertThatThrownBy(() -> Agreement.of(right, twice))
                .isInstanceOf(BenchmarkException.class)
                .hasMessageContaining("the peer");
    }
}
