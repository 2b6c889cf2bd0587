package dev.twelvefold.recovery.cases;

import static org.assertj.core.api.Assertions.assertThat;

import dev.twelvefold.contracts.feedback.Severity;
import dev.twelvefold.recovery.Customer;
import dev.twelvefold.recovery.LocalProfile;
import dev.twelvefold.testkit.KafkaAndPostgres;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(LocalProfile.class)
@QuarkusTestResource(value = KafkaAndPostgres.class, initArgs = @ResourceArg(name = "database", value = "recovery"))
class CaseOpeningTest {
    private final Customer customer = new Customer();

    @Test
    void aChangeToExtremeOpensACase() {
        var complaint = customer.complains(Severity.HIGH);
        Customer.allIsRead();
        var change = customer.becomesExtreme(complaint);

        var opened = customer.caseAtVersion(1);

        assertThat(opened.getString("status")).isEqualTo("OPEN");
        assertThat(opened.getString("openedAt")).isEqualTo(change.at().toString());
        assertThat(opened.getList("negatives.eventId")).isEqualTo(List.of(complaint));
        assertThat(opened.getInt("offset.owed")).isEqualTo(12);
        System.out.println(opened.prettify());
        System.out.println(customer.published(1));
    }
}
