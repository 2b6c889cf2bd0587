package dev.twelvefold.recovery.cases.application;

import dev.twelvefold.messaging.fields.Times;
import dev.twelvefold.recovery.cases.application.CaseCatalogue.Details;
import dev.twelvefold.recovery.cases.application.CommandKeys.Answer;
import dev.twelvefold.recovery.cases.application.CommandKeys.Key;
import dev.twelvefold.recovery.cases.domain.Act;
import dev.twelvefold.recovery.cases.domain.CaseLife;
import dev.twelvefold.recovery.cases.domain.CustomerRecovery;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.LongPredicate;

/** Lets people do something to a case: one transaction, in which the customer is held as the consumers hold them. */
@ApplicationScoped
public class CaseCommands {
    private final RecoveringCustomers customers;
    private final CaseCatalogue catalogue;
    private final CommandKeys keys;
    private final Recording recording;
    private final CaseRules rules;
    private final Clock clock;

    CaseCommands(
            RecoveringCustomers customers,
            CaseCatalogue catalogue,
            CommandKeys keys,
            Recording recording,
            CaseRules rules,
            Clock clock) {
        this.customers = customers;
        this.catalogue = catalogue;
        this.keys = keys;
        this.recording = recording;
        this.rules = rules;
        this.clock = clock;
    }

    /** What is done to a case; refuses by {@link dev.twelvefold.recovery.cases.domain.RefusedException}. */
    @FunctionalInterface
    public interface Command {
        void on(CaseLife life, Act act);
    }

    /**
     * A call of a client.
     *
     * @param caseId the case
     * @param by the name of the user
     * @param isLead whether they may do what leads may
     * @param isMeantFor whether the call is meant for this version of the case
     * @param key that makes a retry safe; null when there is none
     */
    public record Call(UUID caseId, String by, boolean isLead, LongPredicate isMeantFor, Key key) {}

    /** What is answered, and whether that was so before. */
    public record Outcome(Answer answer, boolean isReplayed) {}

    /**
     * Does something to a case.
     *
     * @param answering shows the case as it is then, at this instant
     * @return empty when there is no such case
     * @throws StaleCaseException when the call is not meant for the present version
     * @throws ReusedKeyException when its key stands for another command
     */
    @Transactional
    public Optional<Outcome> run(Call call, Command command, BiFunction<Details, Instant, String> answering) {
        return customers.customerOf(call.caseId()).map(customerId -> {
            var before = call.key() == null ? Optional.<Answer>empty() : keys.take(call.key(), Times.now(clock));
            if (before.isPresent()) {
                return new Outcome(before.get(), true);
            }
            var answer = run(call, customerId, command, answering);
            if (call.key() != null) {
                keys.keep(call.key(), answer);
            }
            return new Outcome(answer, false);
        });
    }

    private Answer run(Call call, String customerId, Command command, BiFunction<Details, Instant, String> answering) {
        var state = customers.lockKnown(List.of(customerId)).get(customerId);
        var now = Times.now(clock);
        var customer = new CustomerRecovery(state, rules.rules());
        var life = customer.theCase(call.caseId().toString()).orElseThrow();
        var present = life.now().version();
        if (!call.isMeantFor().test(present)) {
            throw new StaleCaseException(present);
        }
        customer.wake(now);
        command.on(life, new Act(call.by(), call.isLead(), now));
        recording.keep(List.of(customer), customer.takeEvents(), now);
        var details = catalogue.details(life.now(), customer.state().standing());
        return new Answer(details.theCase().version(), answering.apply(details, now));
    }
}
