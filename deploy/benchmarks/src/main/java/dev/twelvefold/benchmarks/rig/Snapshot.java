package dev.twelvefold.benchmarks.rig;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.IntStream;

/** What processor time had been used up at one moment; from /proc where there is one. */
record Snapshot(long nanos, Duration service, Duration broker, Duration wrk, double machineSeconds) {
    private static final Path MACHINE = Path.of("/proc/stat");

    /** Linux counts in hundredths of a second, whatever its clock is. */
    private static final double TICKS_PER_SECOND = 100;

    /** Fields of the first line of /proc/stat: user nice system idle iowait irq softirq steal. */
    private static final int IDLE = 4;

    private static final int IO_WAIT = 5;
    private static final int STEAL = 8;

    static Snapshot of(ProcessHandle service, ProcessHandle wrk) {
        return new Snapshot(System.nanoTime(), used(service), used(ProcessHandle.current()), used(wrk), busySeconds());
    }

    /** Nothing for a process that is not there, or not any more. */
    private static Duration used(ProcessHandle process) {
        return process == null
                ? Duration.ZERO
                : process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    private static double busySeconds() {
        if (!Files.isReadable(MACHINE)) {
            return Double.NaN;
        }
        try (var lines = Files.lines(MACHINE)) {
            return busySeconds(lines.findFirst().orElseThrow());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the hypervisor gave to others is not ours to count. */
    static double busySeconds(String line) {
        var fields = line.trim().split("\\s+");
        return IntStream.range(1, STEAL)
                        .filter(field -> field != IDLE && field != IO_WAIT)
                        .mapToLong(field -> Long.parseLong(fields[field]))
                        .sum()
                / TICKS_PER_SECOND;
    }
}
