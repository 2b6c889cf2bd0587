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
import io.restassured.response.Response;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(LocalProfile.class)
@QuarkusTestResource(value = KafkaAndPostgres.class, initArgs = @ResourceArg(name = "database", value = "recovery"))
class DatabaseTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final UUID A_CASE = UUID.randomUUID();

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
        isAway(Customer.agent().get("/api/v1/cases"));
        isAway(Customer.agent().get("/api/v1/cases/" + A_CASE));
        isAway(Customer.agent().get("/api/v1/queues"));
        isAway(Customer.agent().get("/api/v1/kpis"));
        isAway(Customer.agent().get("/"));
        isAway(Customer.agent().get("/api/v1/cases/" + A_CASE + "/timeline"));
        isAway(Customer.agent().post("/api/v1/cases/" + A_CASE + "/claim"));

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

    private static void isAway(Response answer) {
        answer.then().statusCode(503).header("Retry-After", "5").contentType("application/problem+json");
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
