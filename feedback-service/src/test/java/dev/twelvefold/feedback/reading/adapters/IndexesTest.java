package dev.twelvefold.feedback.reading.adapters;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.twelvefold.messaging.EventJson;
import dev.twelvefold.testkit.KafkaAndPostgres;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every list is read from an index, backwards from its place, whatever the planner knows of the parameters. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IndexesTest {
    private static final int LIMIT = 51;

    private static final Map<String, String> QUERIES = Map.of(
            "ALL", FeedbackQueries.ALL,
            "OF_CUSTOMER", FeedbackQueries.OF_CUSTOMER,
            "AT_TOUCHPOINT", FeedbackQueries.AT_TOUCHPOINT,
            "OF_FACETS", FeedbackQueries.OF_FACETS);

    private static final Map<String, String> TYPES = Map.of(
            "facets",
            "text[]",
            "touchpoint",
            "text",
            "customer",
            "text",
            "from",
            "timestamptz",
            "before",
            "timestamptz",
            "seq",
            "bigint",
            "limit",
            "int");

    private Connection connection;

    /** A hundred thousand rows in a schema aside: most facets are rare, as complaints are among ratings. */
    @BeforeAll
    void fill() throws SQLException, IOException {
        KafkaAndPostgres.startDatabase();
        // Plans for any parameters are asked for with none given, which the extended protocol would refuse.
        var url = KafkaAndPostgres.jdbcUrl("feedback") + "?preferQueryMode=simple";
        connection = DriverManager.getConnection(url, "feedback", "feedback");
        execute("DROP SCHEMA IF EXISTS plans CASCADE");
        execute("CREATE SCHEMA plans");
        execute("SET search_path = plans");
        execute(migration());
        execute("""
                INSERT INTO feedback (event_id, facet, customer_id, touchpoint, occurred_at, data)
                SELECT 'e-' || i,
                    CASE WHEN i % 50 = 0 THEN 'complaint/' || (ARRAY['attitude', 'price'])[1 + i / 50 % 2]
                        WHEN i % 20 = 1 THEN 'compliment' WHEN i % 4 = 2 THEN 'activity' ELSE 'rating/' || 1 + i % 5 END,
                    'c-' || i % 200, CASE WHEN i % 4 = 2 THEN NULL WHEN i % 31 = 7 THEN 'fair' ELSE 'store' END,
                    timestamptz '2026-01-01Z' + i * interval '1 second', '{"customerId": "c"}'
                FROM generate_series(1, 100000) AS i
                """);
        execute("ANALYZE feedback");
    }

    @AfterAll
    void tidy() throws SQLException {
        execute("DROP SCHEMA plans CASCADE");
        connection.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ALL           | feedback_by_time       | 51  |
            ALL           | feedback_by_time       | 51  | from='2026-01-01T10:00Z', before='2026-01-01T12:00Z'
            ALL           | feedback_by_time       | 51  | before='2026-01-01T12:00Z', seq=100
            OF_CUSTOMER   | feedback_by_customer   | 51  | customer='c-17'
            OF_CUSTOMER   | feedback_by_customer   | 51  | customer='c-17', before='2026-01-01T12:00Z', seq=100
            OF_CUSTOMER   | feedback_by_customer   | 0   | customer='nobody'
            AT_TOUCHPOINT | feedback_by_touchpoint | 400 | touchpoint='fair', facets=ARRAY['rating/1','rating/2']
            AT_TOUCHPOINT | feedback_by_touchpoint | 400 | touchpoint='store', facets=ARRAY['rating/1','rating/2']
            AT_TOUCHPOINT | feedback_by_touchpoint | 0   | touchpoint='nowhere', facets=ARRAY['rating/1']
            OF_FACETS     | feedback_by_facet      | 51  | facets=ARRAY['activity']
            OF_FACETS     | feedback_by_facet      | 255 | facets=ARRAY['rating/1','rating/2','rating/3','rating/4','rating/5']
            OF_FACETS     | feedback_by_facet      | 51  | facets=ARRAY['complaint/attitude','compliment/attitude']
            OF_FACETS     | feedback_by_facet      | 102 | facets=ARRAY['rating/1','rating/2'], before='2026-01-01T12:00Z', seq=9
            OF_FACETS     | feedback_by_facet      | 0   | facets=ARRAY['promise-broken']
            """)
    void aListReadsLittleMoreThanItAnswers(String query, String index, int mostRows, String parameters)
            throws SQLException, IOException {
        var nodes = plan("EXPLAIN (ANALYZE, FORMAT JSON) " + literal(QUERIES.get(query), parameters));

        assertThat(scans(nodes)).containsOnly("Index Scan Backward " + index);
        assertThat(nodes.stream()
                        .filter(node -> node.has("Index Name"))
                        .mapToDouble(node -> (node.get("Actual Rows").doubleValue()
                                        + node.path("Rows Removed by Filter").doubleValue())
                                * node.get("Actual Loops").intValue())
                        .sum())
                .isLessThanOrEqualTo(mostRows);
    }

    /** The driver prepares statements, and the server may then plan them once for all parameters. */
    @ParameterizedTest
    @CsvSource({
        "ALL,feedback_by_time",
        "OF_CUSTOMER,feedback_by_customer",
        "AT_TOUCHPOINT,feedback_by_touchpoint",
        "OF_FACETS,feedback_by_facet"
    })
    void aPlanForAnyParametersUsesTheSameIndex(String query, String index) throws SQLException, IOException {
        var nodes = plan("EXPLAIN (GENERIC_PLAN, FORMAT JSON) " + numbered(QUERIES.get(query)));

        assertThat(scans(nodes)).containsOnly("Index Scan Backward " + index);
    }

    @Test
    void onlyTheFewRowsOfTheFacetsAreSorted() throws SQLException, IOException {
        for (var query : QUERIES.entrySet()) {
            var sorts = plan("EXPLAIN (GENERIC_PLAN, FORMAT JSON) " + numbered(query.getValue())).stream()
                    .filter(node -> node.get("Node Type").textValue().contains("Sort"))
                    .toList();
            assertThat(sorts).as(query.getKey()).hasSize(query.getKey().equals("OF_FACETS") ? 1 : 0);
        }
    }

    @Test
    void oneEventIsFoundByItsPrimaryKey() throws SQLException, IOException {
        assertThat(scans(plan("EXPLAIN (FORMAT JSON) SELECT * FROM feedback WHERE event_id = 'e-17'")))
                .containsExactly("Index Scan Forward feedback_pkey");
    }

    /** Every node that reads a table, by its type, direction and index. */
    private static List<String> scans(List<JsonNode> nodes) {
        return nodes.stream()
                .filter(node -> node.path("Relation Name").asText().equals("feedback"))
                .map(node -> node.get("Node Type").textValue() + " "
                        + node.path("Scan Direction").asText() + " "
                        + node.path("Index Name").asText())
                .toList();
    }

    private static String literal(String sql, String parameters) {
        var filled = sql.replace(":limit", String.valueOf(LIMIT));
        for (var parameter : parameters == null ? new String[0] : parameters.split(", ")) {
            var parts = parameter.split("=", 2);
            filled = filled.replace(":" + parts[0], parts[1]);
        }
        return filled.replace(":from", "'2000-01-01T00:00Z'")
                .replace(":before", "'3000-01-01T00:00Z'")
                .replace(":seq", "0");
    }

    private static String numbered(String sql) {
        var numbered = sql;
        var number = 1;
        for (var parameter : TYPES.entrySet()) {
            if (sql.contains(":" + parameter.getKey())) {
                numbered = numbered.replace(":" + parameter.getKey(), "$" + number++ + "::" + parameter.getValue());
            }
        }
        return numbered;
    }

    private List<JsonNode> plan(String sql) throws SQLException, IOException {
        try (Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery(sql)) {
            answer.next();
            var nodes = new ArrayList<JsonNode>();
            collect(
                    EventJson.parse(answer.getString(1).getBytes(StandardCharsets.UTF_8))
                            .get(0)
                            .get("Plan"),
                    nodes);
            return nodes;
        }
    }

    private static void collect(JsonNode node, List<JsonNode> nodes) {
        nodes.add(node);
        node.path("Plans").forEach(below -> collect(below, nodes));
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String migration() throws IOException {
        try (InputStream sql = IndexesTest.class.getResourceAsStream("/db/migration/V2__read_model.sql")) {
            return new String(sql.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
