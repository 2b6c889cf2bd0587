package dev.twelvefold.recovery.cases.api;

import dev.twelvefold.contracts.recovery.CloseReason;
import dev.twelvefold.contracts.recovery.CompensationKind;
import dev.twelvefold.messaging.fields.FieldReader;
import dev.twelvefold.messaging.fields.Need;
import dev.twelvefold.recovery.cases.domain.Act;
import dev.twelvefold.rest.Query;
import java.math.BigDecimal;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The bodies of commands: their fields as OpenAPI shows them, and how they are read. */
final class CommandBodies {
    /** The most that somebody may write, in code points. */
    static final int WORDS = 4000;

    private CommandBodies() {}

    @Schema(name = "Assignment")
    record Assign(@Schema(required = true) String assignee) {}

    @Schema(name = "CasePausing")
    record Pause(
            @Schema(required = true, maxLength = WORDS) String reason,

            @Schema(description = "When it goes on by itself; in the future")
            Instant until) {}

    @Schema(name = "CaseNote")
    record Note(@Schema(required = true, maxLength = WORDS) String text) {}

    @Schema(name = "CaseReason")
    record Reason(
            @Schema(required = true, maxLength = WORDS) String reason) {}

    @Schema(name = "CaseClosing")
    record Close(
            @Schema(
                    required = true,
                    implementation = String.class,
                    enumeration = {"customer-left", "duplicate", "unfounded", "other"})
            CloseReason reason,

            @Schema(maxLength = WORDS) String note) {}

    @Schema(name = "CompensationProposal")
    record Propose(
            @Schema(
                    required = true,
                    implementation = String.class,
                    enumeration = {"voucher", "refund", "replacement", "points", "gift"})
            CompensationKind kind,

            @Schema(required = true, description = "Above 0, with at most 15 integer and 4 fraction digits")
            BigDecimal amount,

            @Schema(required = true, description = "ISO 4217, with a rate in the policy")
            String currency,

            @Schema(required = true, maxLength = WORDS) String reason) {}

    @Schema(name = "CaseReopening")
    record Reopen(
            @Schema(required = true, maxLength = WORDS) String note) {}

    @Schema(name = "CasePromising")
    record Promise(
            @Schema(required = true, maxLength = WORDS) String text,

            @Schema(required = true, description = "Until when; in the future")
            Instant dueAt) {}

    /** What somebody has to write. */
    static String words(FieldReader fields, String field) {
        return fields.text(field, Need.REQUIRED, 1, WORDS);
    }

    /** The name of a user, as the list of cases can be asked for. */
    static String userName(FieldReader fields, String field) {
        var name = fields.text(field, Need.REQUIRED, 1, 128);
        if (name != null && !name.matches("\\p{Graph}+")) {
            fields.refuse(field, "must be a user name");
        }
        return name;
    }

    /** @param given null when it was not */
    static void requireFuture(String field, Instant given, Act act) {
        if (given != null && !given.isAfter(act.at())) {
            throw Query.refused(field, "must be in the future");
        }
    }
}
