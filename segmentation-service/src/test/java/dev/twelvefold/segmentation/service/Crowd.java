package dev.twelvefold.segmentation.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.twelvefold.contracts.CustomerEvent;
import dev.twelvefold.testkit.KafkaAndPostgres;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/** Customers as a shop has them after some weeks, for a page to show. */
final class Crowd {
    private static final int CUSTOMERS = 240;

    /** Spread over the days before, each customer's later changes after the earlier ones. */
    private static final String SPREAD = """
            UPDATE class_transition SET at = at - interval '27 days' * ((abs(hashtext(customer_id)) % 997) / 997.0) / class_version
            WHERE customer_id LIKE 'khach-%'
            """;

    private static final String SINCE = """
            UPDATE customer SET class_since = (SELECT max(at) FROM class_transition t WHERE t.customer_id = customer.customer_id)
            WHERE customer_id LIKE 'khach-%'
            """;

    private Crowd() {}

    /** Publishes what they did, and waits until it is folded. */
    static void gather() {
        var now = Instant.now().truncatedTo(ChronoUnit.MICROS);
        var histories = IntStream.range(0, CUSTOMERS)
                .mapToObj(i -> historyOf(new Given("khach-" + (1000 + i), now), i))
                .flatMap(List::stream)
                .toList();
        try (var wire = new Wire()) {
            wire.publishAll(histories);
        }
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            assertThat(known()).isEqualTo(CUSTOMERS);
            assertThat(folded()).isEqualTo(histories.size() - CUSTOMERS);
        });
        lookBack();
    }

    private static List<CustomerEvent> historyOf(Given given, int number) {
        var history = new ArrayList<CustomerEvent>(List.of(given.registered()));
        if (number % 6 > 0) {
            var discounted = number % 7 == 3;
            var purchases = number % 6 > 2 ? 4 : 1;
            history.addAll(Collections.nCopies(1, given.rating(4)));
            for (int i = 0; i < purchases; i++) {
                history.add(given.purchase(given.now().minus(Duration.ofDays(1 + i)), discounted));
            }
        }
        if (number % 11 == 5) {
            history.add(given.rating(1));
            history.addAll(Collections.nCopies(number % 10, given.rating(5)));
        }
        if (number % 17 == 4) {
            history.add(given.complaint());
            history.addAll(Collections.nCopies(number % 3 == 0 ? 12 : number % 12, given.rating(5)));
        }
        return history;
    }

    private static long known() {
        return ask("SELECT count(*) FROM customer WHERE customer_id LIKE 'khach-%' AND customer_class IS NOT NULL");
    }

    /** All but the registrations, of which each has one. */
    private static long folded() {
        return ask(
                "SELECT sum(purchases + positives + negatives + neutrals) FROM customer WHERE customer_id LIKE 'khach-%'");
    }

    private static void lookBack() {
        try (var database = DriverManager.getConnection(
                        KafkaAndPostgres.jdbcUrl("segmentation"), "segmentation", "segmentation");
                var statement = database.createStatement()) {
            statement.executeUpdate(SPREAD);
            statement.executeUpdate(SINCE);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static long ask(String sql) {
        try (var database = DriverManager.getConnection(
                        KafkaAndPostgres.jdbcUrl("segmentation"), "segmentation", "segmentation");
                var statement = database.createStatement();
                var found = statement.executeQuery(sql)) {
            found.next();
            return found.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
