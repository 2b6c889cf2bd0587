package dev.twelvefold.feedback.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.twelvefold.feedback.Api;
import dev.twelvefold.feedback.LocalUsers;
import dev.twelvefold.feedback.intake.FieldCases.FieldCase;
import dev.twelvefold.testkit.KafkaAndPostgres;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@QuarkusTest
@TestProfile(LocalUsers.class)
@QuarkusTestResource(value = KafkaAndPostgres.class, initArgs = @ResourceArg(name = "database", value = "feedback"))
class FieldRulesTest {
    static List<FieldCase> cases() {
        return FieldCases.all();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void postsAreJudgedByEveryRule(FieldCase rule) {
        var answer = Api.post(rule.path(), rule.json());

        if (rule.pointers().isEmpty()) {
            assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(202);
            return;
        }
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(400);
        assertThat(answer.contentType()).isEqualTo(Api.PROBLEM);
        assertThat(answer.jsonPath().getList("errors.pointer", String.class))
                .containsExactlyInAnyOrderElementsOf(rule.pointers());
    }

    @Test
    void linesAreJudgedByTheSameRules() {
        var cases = cases().stream()
                .filter(rule -> !rule.fields().containsKey("kind"))
                .toList();

        var answer = Api.batch(cases.stream().map(FieldCase::line).collect(Collectors.joining("\n")));

        var refused = cases.stream().filter(rule -> !rule.pointers().isEmpty()).count();
        assertThat(answer.jsonPath().getLong("accepted")).isEqualTo(cases.size() - refused);
        assertThat(answer.jsonPath().getLong("rejected")).isEqualTo(refused);
        var errors = answer.jsonPath().<Map<String, Object>>getList("errors");
        for (var i = 0; i < cases.size(); i++) {
            var line = i + 1;
            assertThat(errors)
                    .filteredOn(error -> error.get("line").equals(line))
                    .extracting(error -> error.get("pointer"))
                    .as(cases.get(i).toString())
                    .containsExactlyInAnyOrderElementsOf(cases.get(i).pointers());
        }
    }
}
