package dev.twelvefold.recovery.cases.application;

import dev.twelvefold.recovery.cases.domain.Act;
import dev.twelvefold.recovery.cases.domain.CaseLife;
import dev.twelvefold.recovery.cases.domain.Compensation;
import dev.twelvefold.recovery.cases.domain.Compensation.Approval;
import dev.twelvefold.recovery.cases.domain.CompensationRules;
import dev.twelvefold.recovery.cases.domain.CompensationStatus;
import dev.twelvefold.recovery.cases.domain.Offer;
import dev.twelvefold.recovery.cases.domain.Rank;
import dev.twelvefold.recovery.cases.domain.Refusal;
import dev.twelvefold.recovery.cases.domain.RefusedException;
import dev.twelvefold.recovery.policy.application.PolicyBook;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** Where compensations are proposed and approved: who may, and whether cap and budget have room. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class CompensationDesk {
    private final Compensations compensations;
    private final PolicyBook policies;

    CompensationDesk(Compensations compensations, PolicyBook policies) {
        this.compensations = compensations;
        this.policies = policies;
    }

    /** Proposes, and reserves; within the proposer's limit it is approved at once. */
    public void propose(CaseLife life, Act act, Rank rank, Offer offer) {
        var rules = policies.inForce().compensation();
        var usd = rules.rates()
                .usd(offer.amount(), offer.currency())
                .orElseThrow(() -> new RefusedException(new Refusal.NoRate(offer.currency())));
        var id = life.repair().propose(act, offer, rules.limits().approvalsOf(usd, rank));
        var theCase = life.now();
        var day = act.at().atZone(rules.budgetZone()).toLocalDate();
        var proposed = new Compensation(
                id,
                theCase.caseId(),
                theCase.customerId(),
                offer,
                usd,
                day,
                act.by(),
                act.at(),
                List.of(),
                CompensationStatus.PROPOSED,
                null,
                null);
        reserve(proposed, rules);
    }

    /** Approves what is proposed, or gives the first of two approvals. */
    public void approve(CaseLife life, Act act, Rank rank) {
        var proposed = proposed(life);
        var isLast = policies.inForce().compensation().limits().isCompletedBy(act.by(), rank, proposed);
        compensations.approve(UUID.fromString(proposed.compensationId()), new Approval(act.by(), rank, act.at()));
        if (isLast) {
            var before = proposed.approvals().stream().map(Approval::by);
            life.repair()
                    .approve(act, Stream.concat(before, Stream.of(act.by())).toList());
        } else {
            life.repair().endorse(act);
        }
    }

    private Compensation proposed(CaseLife life) {
        var tracks = life.now().tracks();
        if (tracks.compensation() != CompensationStatus.PROPOSED) {
            throw new RefusedException(new Refusal.NotNow("No compensation is proposed."));
        }
        var id = UUID.fromString(tracks.compensationId());
        return compensations.of(List.of(id)).get(id);
    }

    /** The customer is held, so nobody else reserves for them; the row of the day is taken last, and held for a moment only. */
    private void reserve(Compensation proposed, CompensationRules rules) {
        var since = proposed.proposedAt().minus(rules.capWindow());
        var taken = compensations.reservedFor(proposed.customerId(), since);
        var total = taken.add(proposed.usd());
        if (total.compareTo(rules.cap()) > 0) {
            throw exceeded("The cap for this customer", rules.cap().subtract(taken));
        }
        compensations.add(proposed, total, rules.cap());
        if (!compensations.reserve(proposed.day(), proposed.usd(), rules.budget())) {
            throw exceeded("The budget of the day", rules.budget().subtract(compensations.reservedOn(proposed.day())));
        }
    }

    private static RefusedException exceeded(String what, BigDecimal left) {
        return new RefusedException(new Refusal.Exceeded(what, left.max(BigDecimal.ZERO)));
    }
}
