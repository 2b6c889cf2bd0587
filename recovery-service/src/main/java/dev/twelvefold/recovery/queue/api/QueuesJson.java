package dev.twelvefold.recovery.queue.api;

import dev.twelvefold.recovery.queue.application.Queues.Counted;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How much there is to do, as the API shows it. */
@Schema(name = "Queues")
record QueuesJson(
        @Schema(
                description =
                        "Cases that have not ended, whatever their status; all but the last figure are some of these")
        long open,

        @Schema(description = "Nobody works on them") long unassigned,

        @Schema(description = "Whoever asks works on them") long mine,

        @Schema(description = "Their compensation waits for approval")
        long awaitingApproval,

        @Schema(description = "A running clock has used up 75 % of its time, and none is past it")
        long dueSoon,

        @Schema(description = "A running clock is past its time, as in the list with overdue=true")
        long breached,

        @Schema(description = "Only offset is left") long followingUp,

        @Schema(description = "Recovered since the day began where the company works, and not reopened")
        long recoveredToday,

        Instant asOf) {
    static QueuesJson of(Counted counted, long mine) {
        var counts = counted.counts();
        return new QueuesJson(
                counts.open(),
                counts.unassigned(),
                mine,
                counts.awaitingApproval(),
                counts.dueSoon(),
                counts.breached(),
                counts.followingUp(),
                counts.recoveredToday(),
                counted.asOf());
    }
}
