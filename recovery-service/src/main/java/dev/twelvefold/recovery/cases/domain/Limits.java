package dev.twelvefold.recovery.cases.domain;

import dev.twelvefold.recovery.cases.domain.Compensation.Approval;
import java.math.BigDecimal;
import java.util.stream.Stream;

/**
 * The most that one person may decide, itself included; in US dollars, never falling from agent to manager.
 *
 * @param agent of an agent
 * @param lead of a lead
 * @param manager of a manager; above it two people decide
 */
public record Limits(BigDecimal agent, BigDecimal lead, BigDecimal manager) {
    /** How many others have to approve what somebody of this rank proposes: none within their limit. */
    public int approvalsOf(BigDecimal usd, Rank proposer) {
        return covers(proposer, usd) ? 0 : approvalsOf(usd);
    }

    /** How many people have to approve what its proposer cannot decide alone. */
    public int approvalsOf(BigDecimal usd) {
        return covers(Rank.MANAGER, usd) ? 1 : 2;
    }

    /**
     * Whether somebody's approval is the last that is needed.
     *
     * @throws RefusedException when it is not theirs to give
     */
    public boolean isCompletedBy(String by, Rank rank, Compensation proposal) {
        if (by.equals(proposal.proposedBy())) {
            throw new RefusedException(new Refusal.NotYours("Nobody approves what they have proposed."));
        }
        return approvalsOf(proposal.usd()) == 1 ? isAlone(rank, proposal.usd()) : isSecond(by, rank, proposal);
    }

    private boolean isAlone(Rank rank, BigDecimal usd) {
        if (!covers(rank, usd)) {
            throw new RefusedException(new Refusal.NotYours("This is above your limit."));
        }
        return true;
    }

    private static boolean isSecond(String by, Rank rank, Compensation proposal) {
        if (rank == Rank.AGENT) {
            throw new RefusedException(new Refusal.NotYours(
                    "Two people approve this: leads or managers, at least one of them a manager."));
        }
        if (proposal.approvals().stream().anyMatch(approval -> approval.by().equals(by))) {
            throw new RefusedException(new Refusal.NotNow("You have approved this; another person has to as well."));
        }
        if (proposal.approvals().isEmpty()) {
            return false;
        }
        var ranks = Stream.concat(proposal.approvals().stream().map(Approval::rank), Stream.of(rank));
        if (ranks.noneMatch(Rank.MANAGER::equals)) {
            throw new RefusedException(new Refusal.NotYours("A lead has approved this; now a manager has to."));
        }
        return true;
    }

    private boolean covers(Rank rank, BigDecimal usd) {
        return usd.compareTo(of(rank)) <= 0;
    }

    private BigDecimal of(Rank rank) {
        return switch (rank) {
            case AGENT -> agent;
            case LEAD -> lead;
            case MANAGER -> manager;
        };
    }
}
