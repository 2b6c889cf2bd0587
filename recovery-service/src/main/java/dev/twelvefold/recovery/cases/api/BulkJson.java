package dev.twelvefold.recovery.cases.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.twelvefold.recovery.cases.application.CaseCatalogue.Details;
import dev.twelvefold.recovery.cases.domain.CaseStatus;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What became of a command for many cases. */
@Schema(name = "BulkResult")
record BulkJson(
        @Schema(description = "In the order of the call") List<ItemJson> items,

        @Schema(description = "How many were carried out") int done,

        @Schema(description = "How many were refused") int refused) {

    static BulkJson of(List<ItemJson> items) {
        var done = (int) items.stream().filter(item -> item.problem() == null).count();
        return new BulkJson(items, done, items.size() - done);
    }

    /** What became of one case. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    @Schema(name = "BulkItem")
    record ItemJson(
            String caseId,

            @Schema(
                    description = "The HTTP status that the command for this case alone would have had",
                    examples = "200")
            int status,

            @Schema(description = "Who has the case, where somebody else has it; else null")
            String owner,

            @Schema(description = "The case after it; null when it was refused")
            AfterJson after,

            @Schema(description = "Why it was refused; null when it was not")
            ProblemJson problem) {
        static ItemJson done(String caseId, AfterJson after) {
            return new ItemJson(caseId, 200, null, after, null);
        }

        static ItemJson refused(String caseId, int status, String owner, ProblemJson problem) {
            return new ItemJson(caseId, status, owner, null, problem);
        }
    }

    /** As much of the case as a list shows to change. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    @Schema(name = "BulkItemCase")
    record AfterJson(long version, CaseStatus caseStatus, String assignee) {
        static AfterJson of(Details details) {
            var theCase = details.theCase();
            return new AfterJson(theCase.version(), theCase.status(), theCase.assignee());
        }
    }

    /** As RFC 9457 has it. */
    @Schema(name = "BulkItemProblem")
    record ProblemJson(int status, String title, String detail) {}
}
