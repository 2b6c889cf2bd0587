package dev.twelvefold.recovery.cases;

import static org.assertj.core.api.Assertions.assertThat;

import dev.twelvefold.contracts.feedback.Severity;
import dev.twelvefold.contracts.segmentation.ClassChanged;
import dev.twelvefold.contracts.segmentation.CustomerClass;
import dev.twelvefold.contracts.segmentation.Ladder;
import dev.twelvefold.contracts.segmentation.Money;
import dev.twelvefold.recovery.Customer;
import dev.twelvefold.recovery.LocalProfile;
import dev.twelvefold.recovery.Wire;
import dev.twelvefold.testkit.KafkaAndPostgres;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** From the topics to the API and back to the topics, over a real broker and a real database. */
@QuarkusTest
@TestProfile(LocalProfile.class)
@QuarkusTestResource(value = KafkaAndPostgres.class, initArgs = @ResourceArg(name = "database", value = "recovery"))
class CaseOpeningTest {
    private static final String OPENED = "dev.twelvefold.recovery.case-opened.v1";
    private static final String ADDED = "dev.twelvefold.recovery.negative-added.v1";
    private static final String PROGRESSED = "dev.twelvefold.recovery.offset-progressed.v1";

    private final Customer customer = new Customer();

    @Test
    void aChangeToExtremeOpensACase() {
        var complaint = customer.complains(Severity.HIGH);
        Customer.allIsRead();
        var change = customer.becomesExtreme(complaint);

        var opened = customer.caseAtVersion(1);

        assertThat(opened.getString("status")).isEqualTo("OPEN");
        assertThat(opened.getString("number")).matches("R-\\d{6}");
        assertThat(opened.getString("openedAt")).isEqualTo(change.at().toString());
        assertThat(opened.getList("negatives.eventId")).isEqualTo(List.of(complaint));
        assertThat(opened.getInt("offset.owed")).isEqualTo(12);
        assertThat(customer.published(1)).singleElement().asString().startsWith(OPENED);
    }

    @Test
    void aChangeThatComesFirstWaitsForItsCause() {
        var eventId = UUID.randomUUID().toString();
        var change = customer.becomesExtreme(eventId);
        Customer.allIsRead();
        assertThat(customer.cases().getList("items")).isEmpty();

        Wire.publish(eventId, customer.complaint(Severity.CRITICAL, null, "vi", Customer.now()));

        var opened = customer.caseAtVersion(1);
        assertThat(opened.getString("openedAt")).isEqualTo(change.at().toString());
        assertThat(opened.getString("severity")).isEqualTo("critical");
    }

    @Test
    void aChangeThatComesLastTellsWhatHasHappenedSince() {
        var complaint = customer.complains(Severity.MEDIUM);
        var five = customer.rates(5);
        var second = customer.rates(1);
        Customer.allIsRead();
        customer.becomesExtreme(complaint);

        var late = customer.caseAtVersion(3);

        assertThat(customer.published(3))
                .satisfiesExactly(
                        first -> assertThat(first)
                                .startsWith(OPENED)
                                .contains(complaint)
                                .contains("\"repaid\":0"),
                        next -> assertThat(next).startsWith(PROGRESSED).contains(five),
                        last -> assertThat(last).startsWith(ADDED).contains(second));
        assertThat(late.getInt("offset.target")).isEqualTo(24);
        assertThat(late.getInt("offset.repaid")).isEqualTo(1);
    }

    @Test
    void opensEvenIfRepaidSince() {
        var complaint = customer.complains(Severity.LOW);
        for (var i = 0; i < 12; i++) {
            customer.rates(5);
        }
        Customer.allIsRead();
        customer.becomesExtreme(complaint);

        var repaid = customer.caseAtVersion(13);

        assertThat(repaid.getInt("offset.owed")).isZero();
        assertThat(customer.published(13)).hasSize(13);
    }

    @Test
    void positivesRepayTheOldestNegativeFirst() {
        var first = customer.complains(Severity.HIGH);
        customer.becomesExtreme(first);
        customer.caseAtVersion(1);
        customer.rates(2);
        for (var i = 0; i < 14; i++) {
            customer.rates(5);
        }

        var repaying = customer.caseAtVersion(16);

        assertThat(repaying.getList("negatives.repaid")).isEqualTo(List.of(12, 2));
        assertThat(repaying.getList("negatives.kind")).isEqualTo(List.of("complaint", "rating"));
        assertThat(repaying.getInt("offset.owed")).isEqualTo(10);
    }

    @Test
    void theThirdNegativeMakesItGraverAndHurriesTheApology() {
        var first = customer.complains(Severity.HIGH);
        customer.becomesExtreme(first);
        customer.rates(1);
        var calm = customer.caseAtVersion(2);
        assertThat(calm.getString("severity")).isEqualTo("high");
        var at = Customer.now();
        customer.experience(customer.rating(2, at));

        var grave = customer.caseAtVersion(3);

        assertThat(grave.getString("severity")).isEqualTo("critical");
        assertThat(grave.getString("apology.dueAt"))
                .isEqualTo(at.plusSeconds(4 * 3600).toString());
        assertThat(grave.getInt("priority")).isEqualTo(50 + 6);
    }

    @Test
    void repeatsAreWithoutEffect() {
        var eventId = UUID.randomUUID().toString();
        var complaint = Wire.record(eventId, customer.complaint(Severity.HIGH, null, null, Customer.now()));
        var change = Wire.record(
                UUID.randomUUID().toString(), customer.change(CustomerClass.EXTREME, eventId, Customer.now()));
        var five = Wire.record(UUID.randomUUID().toString(), customer.rating(5, Customer.now()));
        for (var round = 0; round < 3; round++) {
            List.of(complaint, change, five).forEach(Wire::publish);
            Customer.allIsRead();
        }

        assertThat(customer.caseAtVersion(2).getInt("offset.repaid")).isEqualTo(1);
        assertThat(customer.published(2)).hasSize(2);
    }

    @Test
    void policyOpensOnWhatIsOwedNow() {
        var low = customer.rates(1);
        Customer.allIsRead();
        customer.becomesExtreme(ClassChanged.CAUSED_BY_POLICY);

        var opened = customer.caseAtVersion(1);

        assertThat(opened.getList("negatives.eventId")).isEqualTo(List.of(low));
        assertThat(customer.published(1)).singleElement().asString().contains("\"causedBy\":\"policy\"");
    }

    @Test
    void aCauseThatIsNoExperienceIsNotWaitedForForEver() {
        var low = customer.rates(1);
        customer.becomesExtreme("a-purchase-under-a-new-policy");
        Customer.allIsRead();
        assertThat(customer.cases().getList("items")).isEmpty();

        customer.isSeen(Ladder.CASUAL, List.of(), 1);

        assertThat(customer.caseAtVersion(1).getList("negatives.eventId")).isEqualTo(List.of(low));
    }

    @Test
    void theViewRanksTheCase() {
        var complaint = customer.complains(Severity.HIGH);
        customer.becomesExtreme(complaint);
        assertThat(customer.caseAtVersion(1).getInt("priority")).isEqualTo(35 + 2);

        customer.isSeen(Ladder.REGULAR, List.of(new Money("VND", new BigDecimal("12500000"))), 1);
        Customer.allIsRead();

        var ranked = customer.theCase();
        assertThat(ranked.getInt("priority")).isEqualTo(35 + 2 + 8 + 4);
        assertThat(ranked.getString("customer.ladder")).isEqualTo("REGULAR");
        assertThat(ranked.getInt("customer.spentLast365Days[0].amount")).isEqualTo(12_500_000);
        assertThat(ranked.getInt("compensation.suggested.amount")).isEqualTo(10);
        assertThat(ranked.getInt("version")).isEqualTo(1);
    }
}
