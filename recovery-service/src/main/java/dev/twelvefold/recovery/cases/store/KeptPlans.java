package dev.twelvefold.recovery.cases.store;

import dev.twelvefold.messaging.sql.Jdbc;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/**
 * Plans of PostgreSQL that are made once a connection. Statements that take arrays, of one row for a command and of five hundred
 * for a batch, have one plan that is good for both; but for one row the plan for the rows at hand is estimated below the one for ten
 * that would be kept, and so is made anew each time. Not for statements whose good plan depends on their values, as that of a range of
 * time or of a limit does.
 */
@ApplicationScoped
class KeptPlans {
    private static final String UNTIL_THE_END = "SET LOCAL plan_cache_mode = force_generic_plan";

    private final Jdbc jdbc;

    KeptPlans(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    /** Whatever the transaction does from now on is done by plans that are kept. */
    @Transactional(Transactional.TxType.MANDATORY)
    void use() {
        jdbc.update(UNTIL_THE_END, statement -> {});
    }
}
