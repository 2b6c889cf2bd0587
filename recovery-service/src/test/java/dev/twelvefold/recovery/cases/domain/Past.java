package dev.twelvefold.recovery.cases.domain;

import dev.twelvefold.contracts.feedback.Category;
import dev.twelvefold.contracts.feedback.Complained;
import dev.twelvefold.contracts.feedback.Rated;
import dev.twelvefold.contracts.feedback.Severity;
import dev.twelvefold.contracts.ledger.LedgerParameters;
import dev.twelvefold.contracts.recovery.CloseReason;
import dev.twelvefold.contracts.segmentation.ClassChanged;
import dev.twelvefold.contracts.segmentation.CustomerClass;
import java.time.Instant;
import java.util.List;

/** What has happened to a customer before a story begins. */
final class Past {
    private Past() {}

    /** One case that ended at {@code at}: recovered, or closed with all that was owed. */
    static CustomerState ended(LedgerParameters parameters, boolean isClosed, Instant at) {
        var rules =
                new RecoveryRules(parameters, ClockRules.DEFAULTS, LifeRules.DEFAULTS, Rates.DEFAULTS, new TestNames());
        var customer = new CustomerRecovery(CustomerState.empty("c-1"), rules);
        customer.fold(
                "past",
                new Complained(
                        "c-1", Category.PRICE, "dear", "web", Severity.LOW, null, null, null, null, null, at, at));
        customer.changed("past-change-1", change(CustomerClass.EXTREME, 1, at));
        var life = customer.theCase("c-1/past").orElseThrow();
        var act = new Act("lead", true, at);
        if (isClosed) {
            life.repair().close(act, CloseReason.OTHER, null);
        } else {
            life.repair().waiveApology(act, "none");
            life.repair().waiveCompensation(act, "none");
            for (var five = 0; five < parameters.offsetRatio(); five++) {
                customer.fold("five-" + five, new Rated("c-1", 5, "web", null, null, null, null, at, at));
            }
            customer.changed("past-change-2", change(CustomerClass.HESITANT, 2, at));
        }
        customer.takeEvents();
        return customer.state();
    }

    private static ClassChanged change(CustomerClass to, long version, Instant at) {
        return new ClassChanged("c-1", CustomerClass.NAIVE, to, at, List.of(), to.treatment(), 1, version, "past");
    }
}
