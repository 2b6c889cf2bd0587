package dev.twelvefold.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.twelvefold.local.Service;
import dev.twelvefold.systemtests.stack.Reply;
import dev.twelvefold.systemtests.stack.StackOfItsOwn;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Batches of 64 MiB, and a service with a heap of 256 MiB that dies if it ever needs more. */
class BigBatchesIT {
    private static final String EXPERIENCES = "feedback.experiences.v1";
    private static final int MIB = 1024 * 1024;

    /** What comes together with the byte that is too much may not be counted. */
    private static final int READ_AT_ONCE = 256 * 1024;

    /** As much together as the whole heap, so that they cannot be held in it. */
    private static final int AT_ONCE = 4;

    /** The heap, classes and compiled code, and what network buffers and threads have outside of it. */
    private static final int RESIDENT_MIB = 550;

    @RegisterExtension
    static final StackOfItsOwn OWN = new StackOfItsOwn(config -> config.withServices(Set.of(Service.FEEDBACK))
            .withJvmOptions(List.of("-Xmx256m", "-XX:+ExitOnOutOfMemoryError")));

    private long pid;

    @BeforeEach
    void remember() {
        pid = OWN.stack().local().pid(Service.FEEDBACK);
    }

    @AfterEach
    void theServiceStillRuns() {
        assertThat(ProcessHandle.of(pid))
                .hasValueSatisfying(process -> assertThat(process.isAlive()).isTrue());
        assertThat(OWN.stack().feedback().get("/q/health/live").status()).isEqualTo(200);
    }

    @Test
    void batchesThatTogetherAreAsLargeAsTheHeapAreAllTakenIn() {
        var batches = Stream.generate(() -> CompletableFuture.supplyAsync(() -> post(BigBatch.of(64 * MIB))))
                .limit(AT_ONCE)
                .toList();

        for (var batch : batches) {
            assertThat(batch.join().requires(200).json()).isEqualTo(counts(BigBatch.lines(64 * MIB)));
        }
        assertThat(residentMib()).isLessThan(RESIDENT_MIB);
    }

    @Test
    void whatHasComeIsPublishedWhileTheRestIsNotYetSent() {
        var before = published();
        var half = BigBatch.lines(32 * MIB);

        // Some lines are on their way: two chunks, and what buffers between the two hold.
        var answer = post(BigBatch.of(64 * MIB, 32 * MIB, () -> await("half of the batch is published")
                .atMost(Duration.ofSeconds(30))
                .until(() -> published() - before > half - half / 4)));

        assertThat(answer.requires(200).json()).isEqualTo(counts(BigBatch.lines(64 * MIB)));
        assertThat(published() - before).isEqualTo(BigBatch.lines(64 * MIB));
    }

    @Test
    void oneByteMoreIsTooLargeAndTellsTheCountsSoFar() {
        var answer = post(BigBatch.of(64 * MIB + 1));

        Problem.is(answer, 413);
        assertThat(answer.json().required("accepted").intValue())
                .isBetween(BigBatch.lines(64 * MIB - READ_AT_ONCE), BigBatch.lines(64 * MIB));
        assertThat(answer.json().required("rejected").intValue()).isZero();
    }

    private static Reply post(InputStream lines) {
        return OWN.stack().feedback().postBatch(lines);
    }

    private static JsonNode counts(int accepted) {
        return Json.parse("{\"accepted\":%d,\"replayed\":0,\"rejected\":0,\"errors\":[]}".formatted(accepted));
    }

    private static long published() {
        return OWN.stack().broker().ends(Set.of(EXPERIENCES)).values().stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    /** The most that the process ever had in memory, where the system tells. */
    private long residentMib() {
        var status = Path.of("/proc/" + pid + "/status");
        Assumptions.assumeTrue(Files.exists(status));
        try (var lines = Files.lines(status)) {
            return lines.filter(line -> line.startsWith("VmHWM:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                    .findFirst()
                    .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
