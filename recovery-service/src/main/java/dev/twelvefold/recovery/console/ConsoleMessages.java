package dev.twelvefold.recovery.console;

import dev.twelvefold.contracts.feedback.Category;
import dev.twelvefold.contracts.feedback.Severity;
import dev.twelvefold.contracts.ledger.DebtKind;
import dev.twelvefold.contracts.recovery.ClockName;
import dev.twelvefold.contracts.segmentation.Ladder;
import dev.twelvefold.recovery.cases.domain.CaseStatus;
import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the console says; in {@code messages/console_en.properties} and {@code messages/console_vi.properties}. */
@MessageBundle("console")
public interface ConsoleMessages {
    @Message
    String title();

    @Message
    String skip();

    @Message
    String signOut();

    @Message
    String heading();

    @Message
    String intro();

    @Message
    String language();

    @Message
    String countOpen();

    @Message
    String countCritical();

    @Message
    String countOverdue();

    @Message
    String columnCase();

    @Message
    String columnHappened();

    @Message
    String columnSeverity();

    @Message
    String columnOffset();

    @Message
    String columnClock();

    @Message
    String columnStatus();

    @Message
    String priority(int points);

    @Message
    String repaid(int repaid, int target);

    @Message
    String more(int others);

    @Message
    String shown(int rows, String all);

    @Message
    String empty();

    @Message
    String emptyHint();

    @Message
    String asOf();

    @Message
    String stale();

    @Message
    String dueIn(String time);

    @Message
    String overdueBy(String time);

    @Message
    String days(long days, int hours);

    @Message
    String hours(long hours, int minutes);

    @Message
    String minutes(long minutes);

    @Message
    String openApi();

    @Message
    String severity(Severity severity);

    @Message
    String category(Category category);

    @Message
    String kind(DebtKind kind);

    @Message
    String ladder(Ladder ladder);

    @Message
    String clock(ClockName clock);

    @Message
    String status(CaseStatus status);
}
