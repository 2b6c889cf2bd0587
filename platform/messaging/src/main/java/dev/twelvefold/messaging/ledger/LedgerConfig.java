package dev.twelvefold.messaging.ledger;

import dev.twelvefold.contracts.ledger.LedgerParameters;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** The ledger parameters of the deployment, {@code twelvefold.ledger.*}: the same for every service that folds the ledger. */
@ConfigMapping(prefix = "twelvefold.ledger")
public interface LedgerConfig {
    /** Positives that one negative owes. */
    @WithDefault("12")
    int offsetRatio();

    /** The highest score that is negative. */
    @WithDefault("2")
    int negativeUpTo();

    /** The lowest score that is positive. */
    @WithDefault("5")
    int positiveFrom();

    /** Unused positives kept to repay the next debt at once. */
    @WithDefault("0")
    int goodwillCap();

    /** Whether to refuse to start on state that was folded with others; only what folds it anew may do without. */
    @WithDefault("true")
    boolean guard();

    /** The parameters of the fold. */
    default LedgerParameters parameters() {
        return new LedgerParameters(offsetRatio(), negativeUpTo(), positiveFrom(), goodwillCap());
    }
}
