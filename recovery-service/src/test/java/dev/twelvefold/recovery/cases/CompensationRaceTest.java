package dev.twelvefold.recovery.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.twelvefold.contracts.recovery.CompensationOutcome;
import dev.twelvefold.recovery.policy.PolicyApi;
import dev.twelvefold.testkit.KafkaAndPostgres;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Many decide at one instant, and not one unit too much is given away. */
@QuarkusTest
@TestProfile(CompensationProfile.class)
@QuarkusTestResource(value = KafkaAndPostgres.class, initArgs = @ResourceArg(name = "database", value = "recovery"))
class CompensationRaceTest {
    private static final int MANY = 100;

    /** 33 times 10.01 are 330.33, of 340.33: a 34th would be one hundredth too much. */
    @Test
    void aHundredProposalsNeverOverspendTheBudgetOfTheDay() throws Exception {
        PolicyApi.change(policy -> budget(policy, "340.33"));
        var desks = IntStream.range(0, MANY).mapToObj(i -> Desk.withACase()).toList();

        var answers = atOnce(desks.stream()
                .<Callable<Integer>>map(desk -> () -> propose(desk, "10.01"))
                .toList());

        assertThat(answers.stream().filter(answer -> answer == 200)).hasSize(33);
        assertThat(answers.stream().filter(answer -> answer == 409)).hasSize(MANY - 33);
        var paid = desks.stream()
                .filter(desk -> desk.theCase().getString("compensation.status").equals("APPROVED"))
                .toList();
        assertThat(paid).hasSize(33);
        var refused = desks.stream().filter(desk -> !paid.contains(desk)).toList();
        assertThat(propose(refused.get(0), "10.01")).isEqualTo(409);
        assertThat(propose(refused.get(0), "10")).isEqualTo(200);
        assertThat(propose(refused.get(1), "0.0001")).isEqualTo(409);

        var failing = paid.get(0);
        Payer.answers(
                failing.customer.id,
                failing.theCase().getString("compensation.proposal.compensationId"),
                CompensationOutcome.FAILED,
                null);
        await().atMost(Duration.ofSeconds(20))
                .until(() -> failing.theCase().getString("compensation.status").equals("FAILED"));
        var again = atOnce(refused.subList(1, 21).stream()
                .<Callable<Integer>>map(desk -> () -> propose(desk, "10.01"))
                .toList());
        assertThat(again.stream().filter(answer -> answer == 200)).hasSize(1);
    }

    @Test
    void ofAHundredProposalsForOneCaseOneIsMade() throws Exception {
        PolicyApi.change(policy -> budget(policy, "1000000"));
        var desk = Desk.withACase();

        var answers = atOnce(IntStream.range(0, MANY)
                .<Callable<Integer>>mapToObj(i -> () -> propose(desk, "5"))
                .toList());

        assertThat(answers.stream().filter(answer -> answer == 200)).hasSize(1);
        assertThat(answers.stream().filter(answer -> answer == 409)).hasSize(MANY - 1);
        await().atMost(Duration.ofSeconds(20))
                .until(() -> Payer.requests(desk.customer.id).size() == 1);
    }

    /** A lead and a manager approve fifty times each at once: each counts once, and the payer is asked once. */
    @Test
    void ofAHundredApprovalsTwoCount() throws Exception {
        PolicyApi.change(policy -> budget(policy, "1000000"));
        var desk = Desk.withACase();
        desk.does("agent", "compensation", CompensationTest.offer("1500", "USD"))
                .statusCode(200);

        var answers = atOnce(IntStream.range(0, MANY)
                .<Callable<Integer>>mapToObj(
                        i -> () -> desk.does(i % 2 == 0 ? "lead" : "manager", "compensation/approve")
                                .extract()
                                .statusCode())
                .toList());

        assertThat(answers.stream().filter(answer -> answer == 200)).hasSize(2);
        assertThat(desk.theCase().getList("compensation.proposal.approvals.by", String.class))
                .containsExactlyInAnyOrder("lead", "manager");
        await().atMost(Duration.ofSeconds(20))
                .until(() -> Payer.requests(desk.customer.id).size() == 1);
    }

    private static int propose(Desk desk, String amount) {
        return desk.does("agent", "compensation", CompensationTest.offer(amount, "USD"))
                .extract()
                .statusCode();
    }

    private static List<Integer> atOnce(List<Callable<Integer>> calls) throws Exception {
        var start = new CountDownLatch(1);
        var people = Executors.newFixedThreadPool(calls.size());
        try {
            var answers = new ArrayList<Future<Integer>>();
            for (var call : calls) {
                answers.add(people.submit(() -> {
                    start.await();
                    return call.call();
                }));
            }
            start.countDown();
            var statuses = new ArrayList<Integer>();
            for (var answer : answers) {
                statuses.add(answer.get());
            }
            return statuses;
        } finally {
            people.shutdownNow();
        }
    }

    /** A budget of a day that no other test has taken from: somewhere it is always another date than in Saigon. */
    private static void budget(ObjectNode policy, String amount) {
        var saigon = LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh"));
        var zone = Stream.of("Pacific/Kiritimati", "Pacific/Pago_Pago")
                .filter(name -> !LocalDate.now(ZoneId.of(name)).equals(saigon))
                .collect(Collectors.toList())
                .get(0);
        ((ObjectNode) policy.get("budget"))
                .put("zone", amount.equals("1000000") ? "Asia/Ho_Chi_Minh" : zone)
                .put("amount", new java.math.BigDecimal(amount));
    }
}
