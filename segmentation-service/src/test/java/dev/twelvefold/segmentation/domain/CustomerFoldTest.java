package dev.twelvefold.segmentation.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.twelvefold.contracts.ledger.LedgerParameters;
import dev.twelvefold.contracts.segmentation.ClassChanged;
import dev.twelvefold.contracts.segmentation.CustomerClass;
import dev.twelvefold.segmentation.domain.Histories.Arrival;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class CustomerFoldTest {
    private static final Policy LENIENT = policy(2, new Rules.Extreme(9, 9), Duration.ofDays(365));
    private static final List<Policy> POLICIES = List.of(
            Policy.DEFAULTS,
            LENIENT,
            policy(3, new Rules.Extreme(1, 1), Duration.ofDays(30)),
            policy(4, new Rules.Extreme(2, 3), Duration.ofDays(1000)));

    private static final Duration WINDOW = Rules.DEFAULTS.window();

    @Property(tries = 2000)
    void classAndFiguresAreThoseOfTheWholeHistory(@ForAll("histories") List<Arrival> history) {
        var naive = new NaiveCustomer();
        var store = new Store();
        for (int i = 0; i < history.size(); i++) {
            store.pass(history.get(i).after());
            naive.add(history.get(i).event());
            store.fold(List.of(history.get(i)), i);
            assertSame(store.customer, naive, store.now);
        }
    }

    @Property(tries = 500)
    void changesAreTheSameHoweverEventsAreBatched(
            @ForAll("histories") List<Arrival> history, @ForAll @IntRange(min = 2, max = 20) int batch) {
        var atOnce =
                history.stream().map(a -> new Arrival(Duration.ZERO, a.event())).toList();
        var single = new Store();
        var batched = new Store();
        for (int i = 0; i < atOnce.size(); i++) {
            single.fold(atOnce.subList(i, i + 1), i);
        }
        for (int i = 0; i < atOnce.size(); i += batch) {
            batched.fold(atOnce.subList(i, Math.min(i + batch, atOnce.size())), i);
        }
        assertThat(batched.changes).isEqualTo(single.changes);
        assertThat(batched.customer.ledger()).isEqualTo(single.customer.ledger());
        assertThat(batched.customer.purchases()).isEqualTo(single.customer.purchases());
    }

    @Property(tries = 1000)
    void everyChangeFollowsFromTheOneBeforeAndNoEventCausesTwo(@ForAll("histories") List<Arrival> history) {
        var store = new Store();
        for (int i = 0; i < history.size(); i++) {
            store.pass(history.get(i).after());
            store.fold(List.of(history.get(i)), i);
        }
        CustomerClass before = null;
        long version = 0;
        for (var change : store.changes) {
            assertThat(change.from()).isEqualTo(before).isNotEqualTo(change.to());
            assertThat(change.classVersion()).isEqualTo(++version);
            before = change.to();
        }
        var causes = store.changes.stream()
                .map(ClassChanged::causedBy)
                .filter(cause -> !cause.equals(ClassChanged.CAUSED_BY_TIME));
        assertThat(causes).doesNotHaveDuplicates();
    }

    /** Each policy counts and judges otherwise; customers come to it by {@link CustomerFold#adopt} or are new. */
    @Property(tries = 1000)
    void afterAChangeOfPolicyClassAndFiguresAreThoseOfTheWholeHistoryByIt(
            @ForAll("histories") List<Arrival> history, @ForAll @IntRange(min = 1, max = 7) int every) {
        var naive = new NaiveCustomer();
        var store = new Store();
        for (int i = 0; i < history.size(); i++) {
            store.pass(history.get(i).after());
            if (i % every == 0) {
                store.policy = POLICIES.get(i / every % POLICIES.size());
            }
            naive.add(history.get(i).event());
            store.fold(List.of(history.get(i)), i);
            var rules = store.policy.rules();
            assertThat(store.customer.standing().policyVersion()).isEqualTo(store.policy.version());
            assertThat(store.customer.standing().customerClass()).isEqualTo(naive.classAt(store.now, rules));
            assertThat(store.customer.purchases().inWindow())
                    .isEqualTo(naive.inWindowAt(store.now, rules.window()).size());
            assertThat(store.customer.purchases().lifetime()).isEqualTo(store.purchasesUntilNow());
        }
    }

    @Example
    void aChangeOfPolicyCausesOneChangeOfClassThatCarriesItsVersion() {
        var store = new Store();
        store.fold(List.of(new Arrival(Duration.ZERO, Histories.complaint())), 0);
        store.policy = LENIENT;
        store.fold(List.of(), 0);
        store.fold(List.of(), 0);
        assertThat(store.changes)
                .extracting(ClassChanged::to, ClassChanged::causedBy, ClassChanged::policyVersion)
                .containsExactly(
                        tuple(CustomerClass.EXTREME, "e-0", 1),
                        tuple(CustomerClass.HESITANT, ClassChanged.CAUSED_BY_POLICY, LENIENT.version()));
    }

    @Example
    void anEdgeThatPassedBeforeTheChangeOfPolicyIsCausedByTime() {
        var store = new Store();
        for (int i = 0; i < 3; i++) {
            store.fold(List.of(new Arrival(Duration.ZERO, Histories.purchase(Histories.START, false))), i);
        }
        store.pass(WINDOW);
        store.policy = LENIENT;
        store.fold(List.of(), 0);
        var last = store.changes.get(store.changes.size() - 1);
        assertThat(last.causedBy()).isEqualTo(ClassChanged.CAUSED_BY_TIME);
        assertThat(last.policyVersion()).isEqualTo(1);
        assertThat(store.customer.standing().policyVersion()).isEqualTo(LENIENT.version());
    }

    @Example
    void aComplaintAndTwelveFivesInOneBatchAreTwoChanges() {
        var store = new Store();
        store.fold(List.of(new Arrival(Duration.ZERO, Histories.rating(3))), 0);
        var burst = new ArrayList<Arrival>();
        burst.add(new Arrival(Duration.ZERO, Histories.complaint()));
        for (int i = 0; i < 12; i++) {
            burst.add(new Arrival(Duration.ZERO, Histories.rating(5)));
        }
        store.fold(burst, 1);
        assertThat(store.changes)
                .extracting(ClassChanged::to, ClassChanged::causedBy)
                .containsExactly(
                        tuple(CustomerClass.HESITANT, "e-0"),
                        tuple(CustomerClass.EXTREME, "e-1"),
                        tuple(CustomerClass.HESITANT, "e-13"));
    }

    @Example
    void aPurchaseCountsUntilExactlyTheWindowHasPassed() {
        var store = new Store();
        for (int i = 0; i < 3; i++) {
            store.fold(List.of(new Arrival(Duration.ZERO, Histories.purchase(Histories.START, false))), i);
        }
        store.pass(WINDOW.minus(Duration.ofNanos(1000)));
        store.fold(List.of(), 0);
        assertThat(store.customer.standing().customerClass()).isEqualTo(CustomerClass.LOYAL);
        store.pass(Duration.ofNanos(1000));
        store.fold(List.of(), 0);
        assertThat(store.customer.standing().customerClass()).isEqualTo(CustomerClass.HESITANT);
        assertThat(store.changes.get(store.changes.size() - 1).causedBy()).isEqualTo(ClassChanged.CAUSED_BY_TIME);
    }

    @Example
    void aClockThatRunsBehindMovesNoWindowBack() {
        var store = new Store();
        store.fold(List.of(new Arrival(Duration.ZERO, Histories.rating(3))), 0);
        var fold = new CustomerFold(
                store.customer, Histories.START.minusSeconds(5), Policy.DEFAULTS, LedgerParameters.DEFAULTS);
        assertThat(fold.now()).isEqualTo(Histories.START);
    }

    @Provide
    Arbitrary<List<Arrival>> histories() {
        return Histories.any();
    }

    private static Policy policy(int version, Rules.Extreme extreme, Duration window) {
        var defaults = Rules.DEFAULTS;
        return new Policy(
                version,
                new Rules(
                        extreme,
                        defaults.pennyPinching(),
                        defaults.loyal(),
                        defaults.ladder(),
                        defaults.misfit(),
                        window,
                        defaults.ratesToUsd()));
    }

    private static void assertSame(Customer customer, NaiveCustomer naive, Instant now) {
        assertThat(customer.standing().customerClass()).isEqualTo(naive.classAt(now));
        assertThat(customer.purchases().inWindow())
                .isEqualTo(naive.inWindowAt(now, WINDOW).size());
        assertThat(customer.ledger().owed()).isEqualTo(naive.owed());
    }

    /** Keeps what the service would keep in its database. */
    private static final class Store {
        private Instant now = Histories.START;
        private Customer customer = Customer.unknown(Histories.CUSTOMER, now);
        private final List<Purchase> purchases = new ArrayList<>();
        private final List<ClassChanged> changes = new ArrayList<>();
        private final Map<Integer, Policy> known = new HashMap<>();
        private Policy policy = Policy.DEFAULTS;

        void pass(Duration time) {
            now = now.plus(time);
        }

        void fold(List<Arrival> arrivals, int firstId) {
            known.put(policy.version(), policy);
            var by = known.getOrDefault(customer.standing().policyVersion(), policy);
            var fold = new CustomerFold(customer, now, by, LedgerParameters.DEFAULTS);
            if (fold.isDue()) {
                var since = customer.purchases().asOf().minus(by.rules().window());
                assertThat(fold.advanceNeeds()).isEqualTo(since);
                fold.advance(purchasesSince(since));
            }
            if (fold.isOutdatedBy(policy)) {
                var since = fold.recountNeeds(policy);
                fold.adopt(policy, fold.countsOtherwiseBy(policy) ? purchasesSince(since) : null);
            }
            for (int i = 0; i < arrivals.size(); i++) {
                fold.apply("e-" + (firstId + i), arrivals.get(i).event());
            }
            purchases.addAll(fold.purchases());
            changes.addAll(fold.changes());
            customer = fold.result();
        }

        long purchasesUntilNow() {
            return purchases.stream().filter(p -> !p.occurredAt().isAfter(now)).count();
        }

        private Past purchasesSince(Instant since) {
            return new Past(
                    purchases.stream()
                            .filter(p -> p.occurredAt().isAfter(since))
                            .toList(),
                    List.of(),
                    List.of());
        }
    }
}
