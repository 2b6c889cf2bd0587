package dev.twelvefold.recovery.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.twelvefold.recovery.LocalProfile;
import dev.twelvefold.testkit.KafkaAndPostgres;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@TestProfile(LocalProfile.class)
@QuarkusTestResource(value = KafkaAndPostgres.class, initArgs = @ResourceArg(name = "database", value = "recovery"))
class TimelineTest {
    @Inject
    DataSource database;

    private Desk desk;

    @BeforeEach
    void openACase() {
        desk = Desk.withACase();
    }

    @Test
    void showsWhatHappenedPageByPage() {
        for (var note = 1; note <= 4; note++) {
            desk.does("agent", "notes", Map.of("text", "note " + note)).statusCode(200);
        }

        var seen = new ArrayList<Integer>();
        var cursor = "";
        do {
            var page = Desk.as("agent")
                    .get("/api/v1/cases/" + desk.caseId + "/timeline?limit=2" + cursor)
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            seen.addAll(page.getList("items.seq"));
            assertThat(page.getBoolean("verified")).isTrue();
            cursor = page.getString("next") == null ? null : "&cursor=" + page.getString("next");
        } while (cursor != null);
        assertThat(seen).containsExactly(1, 2, 3, 4, 5);
        assertThat(desk.timeline().getString("items[4].data.text")).isEqualTo("note 4");
        assertThat(desk.timeline().getString("items[4].actor")).isEqualTo("agent");
        assertThat(desk.timeline().getString("items[0].data.customerId")).isEqualTo(desk.customer.id);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE timeline_entry SET actor = 'somebody' WHERE case_id = '%s'",
                "DELETE FROM timeline_entry WHERE case_id = '%s'",
                "TRUNCATE timeline_entry"
            })
    void theServicesOwnConnectionCannotChangeIt(String sql) {
        assertThatThrownBy(() -> {
                    try (var connection = database.getConnection();
                            var statement = connection.createStatement()) {
                        statement.execute(sql.formatted(desk.caseId));
                    }
                })
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("permission denied");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE timeline_entry SET actor = 'somebody' WHERE case_id = '%s'",
                "DELETE FROM timeline_entry WHERE case_id = '%s'",
                "TRUNCATE timeline_entry"
            })
    void evenWithTheRightsATriggerRefuses(String sql) {
        assertThatThrownBy(() -> asSuperuser(sql.formatted(desk.caseId)))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("never changed or deleted");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            UPDATE timeline_entry SET data = jsonb_set(data, '{text}', '"kind"') WHERE case_id = '%s' AND seq = 3  | 3
            UPDATE timeline_entry SET actor = 'agent2' WHERE case_id = '%s' AND seq = 2                            | 2
            UPDATE timeline_entry SET at = at + interval '1 microsecond' WHERE case_id = '%s' AND seq = 1          | 1
            UPDATE timeline_entry SET previous_hash = hash WHERE case_id = '%s' AND seq = 3                        | 3
            DELETE FROM timeline_entry WHERE case_id = '%s' AND seq = 2                                            | 2
            DELETE FROM timeline_entry WHERE case_id = '%s' AND seq = 4                                            | 4
            """, quoteCharacter = '`')
    void whatASuperuserDidToItIsFound(String sql, long brokenAt) throws SQLException {
        for (var text : new String[] {"rude", "shouted", "left"}) {
            desk.does("agent", "notes", Map.of("text", text)).statusCode(200);
        }
        assertThat(desk.timeline().getBoolean("verified")).isTrue();

        asSuperuser("ALTER TABLE timeline_entry DISABLE TRIGGER USER; " + sql.formatted(desk.caseId)
                + "; ALTER TABLE timeline_entry ENABLE TRIGGER USER");

        assertThat(desk.timeline().getBoolean("verified")).isFalse();
        assertThat(desk.timeline().getLong("brokenAt")).isEqualTo(brokenAt);
    }

    private static void asSuperuser(String sql) throws SQLException {
        try (var connection =
                        DriverManager.getConnection(KafkaAndPostgres.jdbcUrl("recovery"), "postgres", "postgres");
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
