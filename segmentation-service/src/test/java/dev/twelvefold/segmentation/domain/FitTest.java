package dev.twelvefold.segmentation.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.twelvefold.contracts.ledger.LedgerParameters;
import dev.twelvefold.contracts.segmentation.Fit;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class FitTest {
    private static final Instant NOW = Histories.START;
    private static final Duration WINDOW = Rules.DEFAULTS.window();
    private static final String CUSTOMER = Histories.CUSTOMER;

    @Example
    void compensationAboveHalfOfWhatIsSpentInThreeCasesIsAMisfit() {
        assertThat(fit(3, "51", "USD", "100", "USD")).isEqualTo(Fit.MISFIT);
    }

    @Example
    void exactlyHalfIsNot() {
        assertThat(fit(3, "50", "USD", "100", "USD")).isEqualTo(Fit.POTENTIAL);
    }

    @Example
    void neitherAreTwoCases() {
        assertThat(fit(2, "500", "USD", "100", "USD")).isEqualTo(Fit.POTENTIAL);
    }

    @Example
    void currenciesAreComparedByTheirRates() {
        assertThat(fit(3, "1250000", "VND", "100", "USD")).isEqualTo(Fit.POTENTIAL);
        assertThat(fit(3, "1250001", "VND", "100", "USD")).isEqualTo(Fit.MISFIT);
    }

    @Example
    void nobodyIsAMisfitForAnAmountThatHasNoRate() {
        assertThat(fit(3, "500", "USD", "100", "CHF")).isEqualTo(Fit.POTENTIAL);
        assertThat(fit(3, "500", "CHF", "100", "USD")).isEqualTo(Fit.POTENTIAL);
    }

    @Property
    void onlyWhatIsInTheWindowCountsUntilTheNextMomentThatEntersOrLeaves(
            @ForAll @Size(max = 12) List<@IntRange(min = -800, max = 400) Integer> days) {
        var cases = days.stream()
                .map(day -> new RecoveryCase(CUSTOMER, "case-" + day, NOW.plus(Duration.ofDays(day))))
                .toList();
        var payments = days.stream()
                .map(day -> payment("p-" + day, NOW.plus(Duration.ofDays(day)).plusSeconds(1), "2", "USD"))
                .toList();
        var counted = Recoveries.counted(cases, payments, NOW, WINDOW);

        assertThat(counted.cases())
                .isEqualTo(days.stream().filter(day -> day > -365 && day <= 0).count());
        assertThat(counted.paid().getOrDefault("USD", BigDecimal.ZERO))
                .isEqualByComparingTo(BigDecimal.valueOf(
                        2 * days.stream().filter(day -> day >= -365 && day < 0).count()));
        var moments = Stream.concat(
                cases.stream().map(RecoveryCase::openedAt), payments.stream().map(Payment::issuedAt));
        assertThat(counted.nextEdge())
                .isEqualTo(moments.flatMap(moment -> Stream.of(moment, moment.plus(WINDOW)))
                        .filter(edge -> edge.isAfter(NOW))
                        .min(Instant::compareTo)
                        .orElse(null));
    }

    @Example
    void aPaymentThatLeavesTheWindowIsDueAndCountsNoLonger() {
        var issuedAt = NOW.minus(WINDOW).plusSeconds(60);
        var payments = List.of(payment("p-1", issuedAt, "80", "USD"));
        var misfit = recovered(purchased("100", "USD"), NOW, new Past(List.of(), cases(3), payments));
        assertThat(new Views(Rules.DEFAULTS).of(misfit).fit()).isEqualTo(Fit.MISFIT);

        var later = NOW.plusSeconds(60);
        var fold = new CustomerFold(misfit, later, Policy.DEFAULTS, LedgerParameters.DEFAULTS);
        assertThat(fold.isDue()).isTrue();
        fold.advance(new Past(List.of(purchase("100", "USD")), cases(3), payments));
        assertThat(fold.changes()).isEmpty();
        assertThat(new Views(Rules.DEFAULTS).of(fold.result()).fit()).isEqualTo(Fit.POTENTIAL);
    }

    private static Fit fit(int cases, String paid, String paidIn, String spent, String spentIn) {
        var payments = List.of(payment("p-1", NOW, paid, paidIn));
        var customer = recovered(purchased(spent, spentIn), NOW, new Past(List.of(), cases(cases), payments));
        return new Views(Rules.DEFAULTS).of(customer).fit();
    }

    private static Customer purchased(String amount, String currency) {
        var purchase = purchase(amount, currency);
        var known = Customer.unknown(CUSTOMER, NOW);
        return known.withPurchases(known.purchases().plus(purchase, NOW, WINDOW));
    }

    private static Purchase purchase(String amount, String currency) {
        return new Purchase(CUSTOMER, "e-1", NOW, new BigDecimal(amount), currency, false);
    }

    private static Customer recovered(Customer customer, Instant now, Past past) {
        var purchases = new ArrayList<Purchase>();
        customer.purchases()
                .spentInWindow()
                .forEach((currency, sum) -> purchases.add(purchase(sum.toString(), currency)));
        var fold = new CustomerFold(customer, now, Policy.DEFAULTS, LedgerParameters.DEFAULTS);
        fold.recover("e-9", new Past(purchases, past.cases(), past.payments()));
        return fold.result();
    }

    private static List<RecoveryCase> cases(int number) {
        return IntStream.range(0, number)
                .mapToObj(i -> new RecoveryCase(CUSTOMER, "case-" + i, NOW))
                .toList();
    }

    private static Payment payment(String eventId, Instant issuedAt, String amount, String currency) {
        return new Payment(CUSTOMER, eventId, issuedAt, new BigDecimal(amount), currency);
    }
}
