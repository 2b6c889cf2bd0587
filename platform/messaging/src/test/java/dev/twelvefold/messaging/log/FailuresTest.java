package dev.twelvefold.messaging.log;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.twelvefold.messaging.DatabaseException;
import dev.twelvefold.messaging.database.Database;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.ConnectException;
import java.sql.SQLException;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;

class FailuresTest {
    private static final String WORD = "canary";

    @Test
    void whatADatabaseRefusesIsToldByItsState() {
        var refused = refusal();

        assertThat(refused).rootCause().hasMessageContaining(WORD);
        assertThat(Failures.told(refused)).isEqualTo("org.postgresql.util.PSQLException (SQLSTATE 23514)");
        assertThat(trace(refused))
                .doesNotContain(WORD)
                .contains("dev.twelvefold.messaging.DatabaseException: refused")
                .contains("Caused by: org.postgresql.util.PSQLException (SQLSTATE 23514)")
                .contains("at " + FailuresTest.class.getName() + ".refusal(");
    }

    @Test
    void whatJacksonDoesNotUnderstandIsNotQuoted() {
        try {
            new ObjectMapper().readTree("[" + WORD + "]");
        } catch (JsonProcessingException e) {
            assertThat(e).hasMessageContaining(WORD);
            assertThat(trace(new CompletionException(e))).doesNotContain(WORD).contains("JsonParseException");
            return;
        }
        throw new AssertionError("that is no JSON");
    }

    @Test
    void anExceptionOfOursThatIsMadeOfItsCauseIsNotQuotedEither() {
        var failure = new IllegalStateException(new NumberFormatException(WORD));

        assertThat(failure).hasMessageContaining(WORD);
        assertThat(trace(failure)).doesNotContain(WORD);
    }

    @Test
    void whatIsSuppressedIsNotQuotedEither() {
        var failure = new IllegalStateException("closing");
        failure.addSuppressed(new NumberFormatException(WORD));

        assertThat(trace(failure)).doesNotContain(WORD).contains("closing", "Suppressed: java.lang.NumberFormat");
    }

    @Test
    void whereSomethingIsAwayTheMessageSaysSo() {
        var away = new DatabaseException(
                "away", new SQLException("no", "08001", new ConnectException("refused: db:5432")));

        assertThat(Failures.told(away)).isEqualTo("java.net.ConnectException: refused: db:5432");
        assertThat(trace(away)).contains("away", "refused: db:5432");
    }

    @Test
    void causesInACircleComeToAnEnd() {
        var outer = new IllegalStateException("outer");
        var inner = new IllegalStateException("inner", outer);
        outer.initCause(inner);

        assertThat(Failures.told(outer)).contains("IllegalStateException");
        assertThat(trace(outer)).contains("outer", "inner");
    }

    @Test
    void aLineStaysOneLine() {
        var text = "a\r\nforged\u2028b\tc";

        assertThat(Lines.oneLine(text)).isEqualTo("a\\u000d\\u000aforged\\u2028b\tc");
        assertThat(Lines.oneLine("Xin lỗi Anh/Chị")).isEqualTo("Xin lỗi Anh/Chị");
    }

    private static DatabaseException refusal() {
        try (var connection = Database.fresh().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("CREATE TEMPORARY TABLE t (word text CHECK (word = ''))");
            statement.execute("INSERT INTO t VALUES ('" + WORD + "')");
            throw new AssertionError("that breaks the check");
        } catch (SQLException e) {
            return new DatabaseException("refused", e);
        }
    }

    private static String trace(Throwable failure) {
        var text = new StringWriter();
        Failures.wordless(failure).printStackTrace(new PrintWriter(text));
        return text.toString();
    }
}
