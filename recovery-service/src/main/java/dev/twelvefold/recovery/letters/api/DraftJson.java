package dev.twelvefold.recovery.letters.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.twelvefold.recovery.letters.application.Drafts.Draft;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A letter that nobody has sent, as the API shows it. */
@JsonInclude(JsonInclude.Include.ALWAYS)
@Schema(name = "ApologyPreview")
record DraftJson(
        @Schema(description = "In which it is written, BCP 47", examples = "vi")
        String language,

        @Schema(description = "The customer's address; null when none is known")
        String to,

        String subject,

        @Schema(
                description = "What can be edited and sent back: paragraphs with an empty line between them; lines that"
                        + " begin with > are a quotation")
        String body,

        @Schema(description = "The plain part of the mail") String text,

        @Schema(description = "The HTML part of the mail, with everything escaped that people wrote")
        String html) {

    static DraftJson of(Draft draft) {
        return new DraftJson(
                draft.language(),
                draft.to() == null ? null : draft.to().value(),
                draft.letter().subject(),
                draft.letter().body(),
                draft.text(),
                draft.html());
    }
}
