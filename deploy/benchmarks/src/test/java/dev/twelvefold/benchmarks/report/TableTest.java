package dev.twelvefold.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class TableTest {
    @Test
    void isMarkdownWhoseColumnsAreAligned() {
        var table = new Table("what", "requests/s").row("keyless", "12,345").row("without Kafka", "6");

        assertThat(table).hasToString("""
                        | what          | requests/s |
                        |---------------|-----------:|
                        | keyless       |     12,345 |
                        | without Kafka |          6 |""");
    }

    @Test
    void refusesARowThatDoesNotFit() {
        var table = new Table("what", "requests/s");

        assertThatThrownBy(() -> table.row("keyless")).isInstanceOf(IllegalArgumentException.class);
    }
}
