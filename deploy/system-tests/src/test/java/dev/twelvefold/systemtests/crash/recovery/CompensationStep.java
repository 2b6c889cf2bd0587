package dev.twelvefold.systemtests.crash.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.twelvefold.systemtests.Json;
import dev.twelvefold.systemtests.stack.Published;
import java.math.BigDecimal;
import java.util.List;

/** A step on the way of a compensation, which in the end is reserved once, asked for once, and answered once. */
abstract class CompensationStep extends Step {
    private static final String RESERVED =
            "SELECT coalesce(sum(usd), 0) FROM compensation WHERE customer_id = ? AND is_reserved";
    private static final String TOTALS = "SELECT customer_total FROM compensation WHERE customer_id = ?";

    private final BigDecimal amount;

    /** @param amount in US dollars */
    CompensationStep(Recovery recovery, String customer, BigDecimal amount) {
        super(recovery, customer);
        this.amount = amount;
    }

    /** Proposes it, which is all where it is within the limit. */
    @Override
    void begin() {
        give(Command.give(recovery().api(), path(), offer(), key()));
    }

    final String path() {
        return "/api/v1/cases/" + recovery().caseOf(customer()) + "/compensation";
    }

    final JsonNode offer() {
        return Json.object()
                .put("kind", "voucher")
                .put("amount", amount)
                .put("currency", "USD")
                .put("reason", "So that it is good again.");
    }

    final String key() {
        return customer() + "-compensation";
    }

    /** What the payer makes of it. */
    abstract String outcome();

    /** What of the amount stays reserved, in US dollars. */
    BigDecimal reserved() {
        return amount;
    }

    @Override
    List<String> story() {
        return List.of("case-opened", "compensation-proposed", "compensation-approved", "compensation-" + outcome());
    }

    @Override
    void verify() {
        var shown = recovery().theCase(customer()).at("/compensation/status").textValue();
        assertThat(shown).isEqualToIgnoringCase(outcome());
        assertThat(recovery().database().texts(TOTALS, customer()))
                .as("what counts towards the cap with each proposal")
                .containsExactly(amount.toPlainString());
        assertThat(recovery().database().amount(RESERVED, customer())).isEqualByComparingTo(reserved());
        assertThat(on(Recovery.REQUESTS))
                .extracting(Published::id)
                .containsOnly(on(Recovery.REQUESTS).get(0).id());
        assertThat(on(Recovery.ANSWERS)).as("the payer's answers").hasSize(1);
    }

    private List<Published> on(String topic) {
        return recovery().stack().broker().read(topic).stream()
                .filter(event -> event.key().equals(customer()))
                .toList();
    }
}
