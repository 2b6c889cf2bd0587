package dev.twelvefold.segmentation.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import dev.twelvefold.messaging.EventIds;
import dev.twelvefold.segmentation.application.Rebuild;
import dev.twelvefold.segmentation.application.RebuildRefusedException;
import dev.twelvefold.testkit.KafkaAndPostgres;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** When the state is not to be rebuilt yet; what is refused has changed nothing. */
@QuarkusTest
@TestProfile(PolicyProfile.class)
@QuarkusTestResource(value = KafkaAndPostgres.class, initArgs = @ResourceArg(name = "database", value = "segmentation"))
class RebuildRefusalsTest {
    /** More than the topic takes in one record. */
    private static final String UNPUBLISHABLE = """
            INSERT INTO outbox (shard, event_key, event_id, event_type, event_source, event_time, data)
            VALUES (0, '%1$s', '%2$s', 'dev.twelvefold.segmentation.customer.v1', '/test', now(),
                convert_to(repeat('x', 2 * 1024 * 1024), 'UTF8'))
            """;

    private static final String IN_FORCE = " WHERE version = (SELECT max(version) FROM policy)";
    private static final String BEGIN = "UPDATE policy SET status = 'RUNNING', finished_at = NULL" + IN_FORCE;
    private static final String TAKE = "SELECT FROM policy" + IN_FORCE + " AND status = 'RUNNING' FOR UPDATE";
    private static final String FINISH = "UPDATE policy SET status = 'DONE', finished_at = now()" + IN_FORCE;

    private final Given given = Given.customerOf("refused");
    private final String stuck = EventIds.fresh();

    @Inject
    Rebuild rebuild;

    @Inject
    DataSource database;

    @BeforeEach
    void somethingIsHandled() {
        try (var wire = new Wire()) {
            wire.publish(List.of(given.complaint()));
        }
        await().untilAsserted(() -> Given.as("analyst")
                .get("/api/v1/customers/" + given.customer())
                .then()
                .statusCode(200)
                .body("customerClass", equalTo("EXTREME")));
    }

    @AfterEach
    void release() {
        Database.execute("DELETE FROM outbox WHERE event_id = '" + stuck + "'");
    }

    /** The operator is sent to {@code last_error}, which must tell why. */
    @Test
    void whatCanNotBePublishedKeepsItFromBeginning() {
        Database.execute(UNPUBLISHABLE.formatted(given.customer(), stuck));
        await().until(() -> lastError().contains("RecordTooLarge"));
        var before = stored();

        assertThatThrownBy(rebuild::run)
                .isInstanceOf(RebuildRefusedException.class)
                .hasMessageContaining("wait in the outbox and could not be published within 1 s")
                .hasMessageContaining("last_error");

        assertThat(stored()).isEqualTo(before);
    }

    @Test
    void soDoesAnEvaluationOfEverybodyThatIsUnderWay() throws SQLException {
        var policy = PolicyApi.inForce().get("version").asInt();
        var before = stored();

        whileAnotherInstanceEvaluatesEverybody(() -> assertThatThrownBy(rebuild::run)
                .isInstanceOf(RebuildRefusedException.class)
                .hasMessageContaining("the evaluation of everybody by policy " + policy + " is not done yet"));

        assertThat(stored()).isEqualTo(before);
    }

    /** It holds the row, so that the service of this test leaves it alone. */
    private void whileAnotherInstanceEvaluatesEverybody(Runnable work) throws SQLException {
        try (var instance = database.getConnection()) {
            instance.setAutoCommit(false);
            await().until(() -> {
                Database.execute(BEGIN);
                return isTakenBy(instance);
            });
            work.run();
            execute(instance, FINISH);
            instance.commit();
        }
    }

    private static boolean isTakenBy(Connection instance) throws SQLException {
        try (var statement = instance.createStatement();
                var rows = statement.executeQuery(TAKE)) {
            var isTaken = rows.next();
            if (!isTaken) {
                instance.rollback();
            }
            return isTaken;
        }
    }

    private String lastError() {
        return Database.texts("SELECT coalesce(last_error, '') FROM outbox WHERE event_id = '" + stuck + "'")
                .get(0);
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** The customer of this test; others may be evaluated at any time. */
    private Map<String, List<String>> stored() {
        return Map.of("customer", rows("customer"), "debt", rows("debt"), "class_transition", rows("class_transition"));
    }

    private List<String> rows(String table) {
        return Database.texts("SELECT to_jsonb(t)::text FROM %s t WHERE customer_id = '%s' ORDER BY 1"
                .formatted(table, given.customer()));
    }
}
