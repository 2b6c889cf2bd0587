package dev.twelvefold.recovery.cases.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import dev.twelvefold.messaging.EventJson;
import dev.twelvefold.recovery.cases.application.TimelineEntry;
import java.io.IOException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A page of a timeline as the API shows it. */
@JsonInclude(JsonInclude.Include.ALWAYS)
@Schema(name = "Timeline")
record TimelineJson(
        @Schema(description = "Oldest first") List<EntryJson> items,

        @Schema(description = "Cursor of the next page; null on the last")
        String next,

        @Schema(description = "Whether the whole timeline is as it was written")
        boolean verified,

        @Schema(
                description =
                        "The number of the first entry that is not as it was written, or is missing; null when all are")
        Long brokenAt) {

    /** An entry. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    @Schema(name = "TimelineEntry")
    record EntryJson(
            @Schema(description = "From 1, without gaps") long seq,
            Instant at,

            @Schema(description = "Who did it; null when a customer, time or the payer did")
            String actor,

            @Schema(description = "What happened", examples = "case-claimed")
            String kind,

            @Schema(description = "What changed, by the kind", implementation = Map.class)
            JsonNode data,

            @Schema(description = "SHA-256 over the entry and the hash before it, in hexadecimal")
            String hash) {
        static EntryJson of(TimelineEntry entry) {
            return new EntryJson(
                    entry.seq(),
                    entry.at(),
                    entry.actor(),
                    entry.kind(),
                    parsed(entry.data()),
                    HexFormat.of().formatHex(entry.hash()));
        }

        private static JsonNode parsed(String json) {
            try {
                return EventJson.parse(json);
            } catch (IOException e) {
                throw new IllegalStateException("The database holds what this service did not write", e);
            }
        }
    }
}
