package dev.twelvefold.feedback.intake.application;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import java.time.Duration;

/** Settings of the intake, {@code twelvefold.intake.*}; application.properties gives the values and says why. */
@ConfigMapping(prefix = "twelvefold.intake")
public interface IntakeSettings {
    /** How long a client should wait before it tries again when the broker is away. */
    Duration retryAfter();

    /** How long a single post may take to be answered, whatever it waits for. */
    Duration answerWithin();

    /** The most bytes of events that wait for the producer. */
    MemorySize queue();

    /** While the broker is away: how often a post may find out whether it is back. */
    Duration probeInterval();

    /** The most lines of a batch that are taken in together: one statement for their keys. */
    int batchChunk();

    /** The most bytes of lines that all batches together may have unacknowledged. */
    MemorySize batchInFlight();

    ProducerSettings producer();

    /** Tuning of the producer. */
    interface ProducerSettings {
        /** How long a send may wait for metadata or for space in the buffer. */
        Duration maxBlock();

        /** How long an event may wait for its acknowledgement, retries included. */
        Duration deliveryTimeout();

        /** How long one request to the broker may take. */
        Duration requestTimeout();

        /** How long an event may wait for others to travel with. */
        Duration linger();

        /** The most bytes that travel together to one partition. */
        MemorySize batchSize();

        /** The most bytes that wait for acknowledgements. */
        MemorySize buffer();
    }
}
