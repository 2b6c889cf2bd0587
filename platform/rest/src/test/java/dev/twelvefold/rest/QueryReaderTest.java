package dev.twelvefold.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.twelvefold.contracts.feedback.Channel;
import dev.twelvefold.messaging.fields.FieldError;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.ws.rs.core.MultivaluedHashMap;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class QueryReaderTest {
    private final MultivaluedHashMap<String, String> query = new MultivaluedHashMap<>();
    private final QueryReader reader = new QueryReader(query);

    @Test
    void whatIsRightIsRead() {
        query.add("limit", "7");
        query.add("channel", "web");
        query.add("cursor", Cursor.behind("a", "b").encoded());

        assertThat(reader.limit()).isEqualTo(7);
        assertThat(reader.oneOf("channel", Channel.class)).isEqualTo(Channel.WEB);
        assertThat(cursor()).containsExactly("a", "b");
        reader.finish();
    }

    @Test
    void whatIsAbsentIsNullOrItsDefault() {
        assertThat(reader.limit()).isEqualTo(Query.DEFAULT_LIMIT);
        assertThat(reader.oneOf("channel", Channel.class)).isNull();
        assertThat(cursor()).isNull();
        reader.finish();
    }

    @Test
    void allThatIsWrongIsRefusedAtOnce() {
        query.add("z/~\u0000" + "x".repeat(500), "1");
        query.add("limit", "201");
        query.add("channel", "WEB");
        query.add("cursor", Cursor.behind("a").encoded());
        query.addAll("twice", "1", "1");

        assertThat(reader.limit()).isEqualTo(Query.DEFAULT_LIMIT);
        reader.oneOf("channel", Channel.class);
        cursor();
        reader.one("twice", Optional::of, "anything");
        reader.refuse("other", "is wrong for the caller");

        assertThatExceptionOfType(HttpProblem.class)
                .isThrownBy(reader::finish)
                .satisfies(problem -> assertThat(problem.getStatusCode()).isEqualTo(400))
                .satisfies(problem -> assertThat(problem.getParameters().get("errors"))
                        .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.list(FieldError.class))
                        .extracting(FieldError::pointer)
                        .containsExactly(
                                "/limit", "/channel", "/cursor", "/twice", "/other", "/z~1~0\uFFFD" + "x".repeat(124)));
    }

    private List<String> cursor() {
        return reader.cursor(2, Optional::of);
    }
}
