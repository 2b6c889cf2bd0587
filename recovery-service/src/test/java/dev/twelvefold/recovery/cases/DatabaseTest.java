package dev.twelvefold.recovery.cases;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.twelvefold.contracts.feedback.Severity;
import dev.twelvefold.recovery.Customer;
import dev.twelvefold.recovery.LocalProfile;
import dev.twelvefold.testkit.KafkaAndPostgres;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(LocalProfile.class)
@QuarkusTestResource(value = KafkaAndPostgres.class, initArgs = @ResourceArg(name = "database", value = "recovery"))
class DatabaseTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Customer customer = new Customer();

    @AfterEach
    void bringTheDatabaseBack() {
        KafkaAndPostgres.startDatabase();
        await().atMost(PATIENCE).until(() -> readiness() == 200);
    }

    @Test
    void whatArrivesWhileTheDatabaseIsAwayWaitsForIt() {
        KafkaAndPostgres.stopDatabase();
        var complaint = customer.complains(Severity.HIGH);
        customer.becomesExtreme(complaint);
        await().atMost(PATIENCE).until(() -> readiness() == 503);
        Customer.agent()
                .get("/api/v1/cases")
                .then()
                .statusCode(503)
                .header("Retry-After", "5")
                .contentType("application/problem+json");

        KafkaAndPostgres.startDatabase();

        await().atMost(PATIENCE).until(() -> readiness() == 200);
        customer.caseAtVersion(1);
    }

    @Test
    void refusesASecondOpenCaseOfACustomer() {
        customer.becomesExtreme(customer.complains(Severity.HIGH));
        customer.caseAtVersion(1);

        assertThatThrownBy(() -> execute("INSERT INTO recovery_case (case_id, number, customer_id, status, opened_at,"
                        + " caused_by, severity, worst, negatives, target, repaid, priority, next_due_at, clocks, version)"
                        + " SELECT gen_random_uuid(), 'R-x', customer_id, status, opened_at, caused_by, severity, worst,"
                        + " negatives, target, repaid, priority, next_due_at, clocks, version FROM recovery_case"
                        + " WHERE customer_id = '" + customer.id + "'"))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("recovery_case_open");
    }

    private static int readiness() {
        return given().get("/q/health/ready").statusCode();
    }

    private static void execute(String sql) throws SQLException {
        try (var connection =
                        DriverManager.getConnection(KafkaAndPostgres.jdbcUrl("recovery"), "recovery", "recovery");
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
