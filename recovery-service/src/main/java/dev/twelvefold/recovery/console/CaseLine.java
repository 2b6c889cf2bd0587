package dev.twelvefold.recovery.console;

import dev.twelvefold.contracts.recovery.Offset;
import dev.twelvefold.contracts.segmentation.Ladder;
import dev.twelvefold.recovery.cases.application.CaseCatalogue.Details;
import dev.twelvefold.recovery.cases.domain.CaseClock;
import dev.twelvefold.recovery.cases.domain.CaseDebt;
import dev.twelvefold.recovery.cases.domain.CaseReading;
import dev.twelvefold.recovery.cases.domain.RecoveryCase;
import io.quarkus.qute.TemplateData;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A line of the list.
 *
 * @param theCase the case
 * @param leading the negative that stands for the case: the gravest complaint, else the newest negative
 * @param others how many more negatives there are
 * @param ladder the customer's rung; null when unknown
 * @param next the running clock that is due next; null when none runs
 * @param left time until then; negative when it has passed
 */
@TemplateData
record CaseLine(RecoveryCase theCase, CaseDebt leading, int others, Ladder ladder, CaseClock next, Duration left) {
    /** Twelve dots a line, whatever a case asks for: each stands for a twelfth of it. */
    private static final int DOTS = 12;

    static CaseLine of(Details details, Instant now) {
        var next = details.theCase().clocks().stream()
                .filter(CaseClock::isRunning)
                .min(Comparator.comparing(CaseClock::dueAt))
                .orElse(null);
        return new CaseLine(
                details.theCase(),
                leading(details.debts()),
                details.debts().size() - 1,
                details.standing().value().ladder(),
                next,
                next == null ? Duration.ZERO : Duration.between(now, next.dueAt()));
    }

    private static CaseDebt leading(List<CaseDebt> debts) {
        return CaseReading.leadingComplaint(debts).orElseGet(() -> debts.get(debts.size() - 1));
    }

    /** Whether the next clock is past its time. */
    public boolean isOverdue() {
        return left.isNegative();
    }

    /** Whether it soon will be: an hour, the time in which somebody can still do something about it. */
    public boolean isSoon() {
        return !isOverdue() && left.compareTo(Duration.ofHours(1)) < 0;
    }

    /** How far the next clock is from its time, either way. */
    public Duration distance() {
        return left.abs();
    }

    /** Which of the dots are filled. */
    public List<Boolean> dots() {
        return IntStream.rangeClosed(1, DOTS).mapToObj(this::isFilled).toList();
    }

    private boolean isFilled(int dot) {
        Offset offset = theCase.offset();
        return (long) offset.repaid() * DOTS >= (long) dot * offset.target();
    }
}
