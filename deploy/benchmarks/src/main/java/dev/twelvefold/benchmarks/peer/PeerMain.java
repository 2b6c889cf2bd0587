package dev.twelvefold.benchmarks.peer;

import dev.twelvefold.benchmarks.Arguments;
import dev.twelvefold.benchmarks.process.Parent;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.KafkaStreams.State;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;

/** The peer's process. */
public final class PeerMain {
    private static final Duration CLOSING = Duration.ofSeconds(10);

    private PeerMain() {}

    /** Runs until it is asked to end or fails. */
    public static void main(String... arguments) throws InterruptedException {
        Parent.endWith();
        var given = new Arguments(arguments);
        var streams = new KafkaStreams(
                PeerProgram.topology(),
                PeerProgram.settings(
                        given.text("--bootstrap-servers"), given.text("--application"), given.path("--state")));
        var over = new CountDownLatch(1);
        streams.setUncaughtExceptionHandler(failure -> {
            failure.printStackTrace();
            return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
        });
        streams.setStateListener((now, before) -> {
            if (now == State.ERROR || now == State.NOT_RUNNING) {
                over.countDown();
            }
        });
        Runtime.getRuntime().addShutdownHook(new Thread(() -> streams.close(CLOSING), "close"));
        streams.start();
        over.await();
        System.exit(streams.state() == State.ERROR ? 1 : 0);
    }
}
