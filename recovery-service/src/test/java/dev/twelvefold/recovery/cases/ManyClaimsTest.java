package dev.twelvefold.recovery.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.twelvefold.contracts.feedback.Severity;
import dev.twelvefold.recovery.Customer;
import dev.twelvefold.recovery.LocalProfile;
import dev.twelvefold.testkit.KafkaAndPostgres;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** 200 people at work on 1,000 cases: each has its one owner, and whoever is late is told who that is. */
@QuarkusTest
@TestProfile(ManyClaimsTest.ManyUsers.class)
@QuarkusTestResource(value = KafkaAndPostgres.class, initArgs = @ResourceArg(name = "database", value = "recovery"))
class ManyClaimsTest {
    private static final int AGENTS = 200;
    private static final int CASES = 1_000;

    /** Each agent tries so many: a case is wanted by two on average. */
    private static final int TRIES = 10;

    /** Opening a thousand cases on a busy machine. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    /** As many agents as there are to be, beside the usual users. */
    public static class ManyUsers extends LocalProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            var users = new HashMap<String, String>();
            agents().forEach(agent -> {
                users.put("quarkus.security.users.embedded.users." + agent, agent);
                users.put("quarkus.security.users.embedded.roles." + agent, "agent");
            });
            return users;
        }
    }

    private record Answer(String agent, String caseId, int status, String owner) {}

    private static Stream<String> agents() {
        return IntStream.range(0, AGENTS).mapToObj(number -> "many-" + number);
    }

    @Test
    void everyCaseIsClaimedOnceAndEveryLoserIsToldByWhom() throws Exception {
        var customers = Stream.generate(Customer::new).limit(CASES).toList();
        customers.forEach(customer -> customer.becomesExtreme(customer.complains(Severity.HIGH)));
        var mine = customers.stream().map(customer -> customer.id).collect(Collectors.toSet());
        Customer.allIsRead();
        await().atMost(PATIENCE).until(() -> listed(mine).size() == CASES);

        var answers = claimAll(listed(mine).keySet());

        var owners = new HashMap<String, String>();
        for (var answer : answers) {
            if (answer.status == 200) {
                assertThat(owners.put(answer.caseId, answer.agent))
                        .as("winners of " + answer.caseId)
                        .isNull();
            }
        }
        var lost = answers.stream().filter(answer -> answer.status != 200).toList();
        assertThat(lost).isNotEmpty().allSatisfy(answer -> {
            assertThat(answer.status).isEqualTo(409);
            assertThat(answer.owner).isEqualTo(owners.get(answer.caseId)).isNotEqualTo(answer.agent);
        });
        assertThat(owners).hasSize(CASES);
        listed(mine).forEach((caseId, item) -> assertThat(item)
                .containsEntry("assignee", owners.get(caseId))
                // It was opened, and claimed: nothing else happened to it.
                .containsEntry("version", 2));
        KeptCounts.areThoseOfTheCases();
    }

    /** The cases of these customers as the list shows them, by id. */
    private static Map<String, Map<String, Object>> listed(Set<String> customers) {
        var found = new HashMap<String, Map<String, Object>>();
        for (var cursor = ""; cursor != null; ) {
            var page = Desk.as("analyst")
                    .get("/api/v1/cases?limit=200" + cursor)
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            for (var item : page.<Map<String, Object>>getList("items")) {
                if (customers.contains(item.get("customerId"))) {
                    found.put((String) item.get("caseId"), item);
                }
            }
            cursor = page.getString("next") == null ? null : "&cursor=" + page.getString("next");
        }
        return found;
    }

    /** Every case is wanted by somebody in any event; what else each agent wants, and in which order, is drawn. */
    private static List<Answer> claimAll(Set<String> cases) throws Exception {
        var ids = new ArrayList<>(cases);
        Collections.sort(ids);
        var tries = new ArrayList<Callable<List<Answer>>>();
        for (var number = 0; number < AGENTS; number++) {
            var first = number;
            var random = new Random(number);
            var wanted = Stream.concat(
                            IntStream.range(0, CASES / AGENTS).mapToObj(i -> ids.get(first + i * AGENTS)),
                            random.ints(0, CASES).mapToObj(ids::get))
                    .distinct()
                    .limit(TRIES)
                    .collect(Collectors.toCollection(ArrayList::new));
            Collections.shuffle(wanted, random);
            tries.add(
                    () -> wanted.stream().map(id -> claim("many-" + first, id)).toList());
        }
        var people = Executors.newFixedThreadPool(AGENTS);
        try {
            var answers = new ArrayList<Answer>();
            for (var agent : people.invokeAll(tries)) {
                answers.addAll(agent.get());
            }
            return answers;
        } finally {
            people.shutdown();
        }
    }

    private static Answer claim(String agent, String caseId) {
        var response = Desk.as(agent).post("/api/v1/cases/" + caseId + "/claim");
        return new Answer(
                agent, caseId, response.statusCode(), response.jsonPath().getString("owner"));
    }
}
