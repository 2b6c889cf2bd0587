package dev.twelvefold.segmentation.service;

import static org.assertj.core.api.Assertions.assertThat;

import dev.twelvefold.testkit.KafkaAndPostgres;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** The function by which instants come into every table. */
@QuarkusTest
@TestProfile(LocalProfile.class)
@QuarkusTestResource(value = KafkaAndPostgres.class, initArgs = @ResourceArg(name = "database", value = "segmentation"))
class FromMicrosTest {
    @Test
    void readsMicrosecondsSince1970() {
        assertThat(
                        Database.texts(
                                "SELECT (from_micros(i) AT TIME ZONE 'UTC')::text FROM (VALUES (0), (1700000000123456), (NULL)) v (i)"))
                .isEqualTo(Arrays.asList("1970-01-01 00:00:00", "2023-11-14 22:13:20.123456", null));
    }

    /** A call for each column of each row would cost more than the row. */
    @Test
    void isPartOfTheStatementThatCallsIt() {
        assertThat(Database.texts("EXPLAIN VERBOSE SELECT from_micros(i) FROM generate_series(1, 2) AS i"))
                .noneMatch(line -> line.contains("from_micros"));
    }
}
