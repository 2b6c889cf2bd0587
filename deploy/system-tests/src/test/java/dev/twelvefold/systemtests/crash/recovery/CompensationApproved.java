package dev.twelvefold.systemtests.crash.recovery;

import dev.twelvefold.systemtests.Json;
import dev.twelvefold.systemtests.crash.Place;
import java.math.BigDecimal;
import java.util.List;

/** A lead approves what an agent has proposed above their limit, by which it is asked for. */
final class CompensationApproved extends CompensationStep {
    CompensationApproved(Recovery recovery, String customer) {
        super(recovery, customer, new BigDecimal("60"));
    }

    @Override
    Place commit() {
        return Command.commit(key());
    }

    @Override
    void begin() {
        recovery().api().post(path(), offer()).requires(200);
        give(Command.give(recovery().api().as("lead"), path() + "/approve", Json.object(), key()));
    }

    @Override
    String outcome() {
        return "issued";
    }

    @Override
    List<String> writes() {
        return List.of("compensation-approved");
    }

    @Override
    List<String> publishes() {
        return List.of(ofCase("compensation-approved"), ofCase("compensation-requested"));
    }
}
