package dev.twelvefold.segmentation.service;

import static org.assertj.core.api.Assertions.assertThat;

import dev.twelvefold.testkit.KafkaAndPostgres;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/**
 * A simulation over many customers answers within 5 s. In the test command they are 100,000;
 * {@code -Dsimulation.customers=1000000} makes them a million, which is what is promised (see CONTRIBUTING.md). The time of each
 * answer is printed.
 */
@QuarkusTest
@TestProfile(ManyProfile.class)
@QuarkusTestResource(value = KafkaAndPostgres.class, initArgs = @ResourceArg(name = "database", value = "segmentation"))
class SimulationOfManyTest {
    private static final int CUSTOMERS = Integer.getInteger("simulation.customers", 100_000);
    private static final int ANSWERS = 5;
    private static final Duration PROMISED = Duration.ofSeconds(5);

    /** Figures as different as a large company's: some thousand groups of customers who are alike. */
    private static final String MANY = """
            INSERT INTO customer (customer_id, customer_class, version, class_version, policy_version, windows_as_of,
                reasons, class_since, ladder, fit, purchases, window_purchases, window_discounted, open_negatives,
                open_complaints, owed, negatives)
            SELECT 'many-' || i, (ARRAY['EXTREME', 'PENNY_PINCHING', 'LOYAL', 'HESITANT', 'NAIVE'])[1 + i %% 5], 1, 1, 1, now(),
                '[]', now(), 'CASUAL', 'POTENTIAL', i %% 31, i %% 31, i %% 31 * (i %% 7) / 6, i %% 5, i %% 5 * (i %% 3) / 3,
                i %% 5 * 11, i %% 9
            FROM generate_series(1, %d) AS i
            """;

    @Test
    void answersInTime() {
        Database.execute(MANY.formatted(CUSTOMERS));
        Database.execute("ANALYZE customer");
        var proposed = PolicyApi.inForce();
        PolicyApi.extreme(proposed, 2, 3);
        for (int i = 0; i < ANSWERS; i++) {
            var begun = System.nanoTime();
            var simulation =
                    PolicyApi.simulate(proposed).statusCode(200).extract().jsonPath();
            var took = Duration.ofNanos(System.nanoTime() - begun);
            System.out.printf("A simulation over %d customers took %d ms%n", CUSTOMERS, took.toMillis());
            assertThat(simulation.getLong("total")).isGreaterThanOrEqualTo(CUSTOMERS);
            assertThat(took).isLessThan(PROMISED);
        }
    }
}
