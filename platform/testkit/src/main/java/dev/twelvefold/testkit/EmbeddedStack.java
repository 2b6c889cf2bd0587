package dev.twelvefold.testkit;

import java.util.concurrent.CompletableFuture;

/** A broker and a database that start and end together. */
record EmbeddedStack(EmbeddedKafka kafka, EmbeddedDatabase database) implements AutoCloseable {

    static EmbeddedStack temporary() {
        return new EmbeddedStack(EmbeddedKafka.temporary(), EmbeddedDatabase.temporary());
    }

    /** Both at once, on two threads; when one fails, the caller still owes a {@link #close()}. */
    void start() {
        CompletableFuture<EmbeddedKafka> broker = CompletableFuture.supplyAsync(kafka::start);
        try {
            database.start();
        } finally {
            broker.join();
        }
    }

    @Override
    public void close() {
        try {
            kafka.close();
        } finally {
            database.close();
        }
    }
}
