package dev.twelvefold.systemtests.crash.recovery;

import dev.twelvefold.systemtests.crash.Place;
import java.math.BigDecimal;
import java.util.List;

/** The payer's answer is taken in. */
final class CompensationSettled extends CompensationStep {
    private static final BigDecimal AMOUNT = new BigDecimal("30");

    /** Where the sandbox payer fails. */
    private static final BigDecimal FAILING = new BigDecimal("30.13");

    private final boolean fails;

    private CompensationSettled(Recovery recovery, String customer, boolean fails) {
        super(recovery, customer, fails ? FAILING : AMOUNT);
        this.fails = fails;
    }

    static CompensationSettled issued(Recovery recovery, String customer) {
        return new CompensationSettled(recovery, customer, false);
    }

    /** What was reserved is given back. */
    static CompensationSettled failed(Recovery recovery, String customer) {
        return new CompensationSettled(recovery, customer, true);
    }

    @Override
    Place commit() {
        return intoOutbox(ofCase("compensation-" + outcome()));
    }

    @Override
    String outcome() {
        return fails ? "failed" : "issued";
    }

    @Override
    BigDecimal reserved() {
        return fails ? BigDecimal.ZERO : AMOUNT;
    }

    @Override
    List<String> writes() {
        return List.of("compensation-" + outcome());
    }

    @Override
    List<String> publishes() {
        return List.of(ofCase("compensation-" + outcome()));
    }
}
