package dev.twelvefold.systemtests.crash.recovery;

import dev.twelvefold.systemtests.crash.Place;
import java.math.BigDecimal;
import java.util.List;

/** Somebody proposes a compensation within their limit, by which it is reserved, approved, and asked for. */
final class CompensationDecided extends CompensationStep {
    CompensationDecided(Recovery recovery, String customer) {
        super(recovery, customer, new BigDecimal("20.5"));
    }

    @Override
    Place commit() {
        return Command.commit(key());
    }

    @Override
    String outcome() {
        return "issued";
    }

    @Override
    List<String> writes() {
        return List.of("compensation-proposed", "compensation-approved");
    }

    @Override
    List<String> publishes() {
        return List.of(
                ofCase("compensation-proposed"), ofCase("compensation-approved"), ofCase("compensation-requested"));
    }
}
