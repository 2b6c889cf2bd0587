package dev.twelvefold.rest.logging;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QueryValuesTest {
    @ParameterizedTest
    @CsvSource({"kind=complaint&limit=2, kind=&limit=", "a=b=c, a=", "a&b=, a&b="})
    void onlyNamesAreKept(String query, String kept) {
        assertThat(QueryValues.namesOf(query)).isEqualTo(kept);
    }
}
