package dev.twelvefold.local;

import dev.twelvefold.testkit.DatabaseSettings;
import dev.twelvefold.testkit.EmbeddedDatabase;
import dev.twelvefold.testkit.EmbeddedKafka;
import dev.twelvefold.testkit.mail.MailCatcher;

/** Kafka, PostgreSQL and the mail catcher of one stack, in this JVM and started by it. */
record Infrastructure(EmbeddedKafka kafka, EmbeddedDatabase database, MailCatcher catcher, Progress progress)
        implements AutoCloseable {

    static Infrastructure of(DataDirectory data, Ports ports, Progress progress) {
        LogFile log = data.log("postgres");
        log.rotate();
        DatabaseSettings settings = new DatabaseSettings(data.postgres(), log.path(), ports.postgres(), true);
        return new Infrastructure(
                EmbeddedKafka.in(data.kafka(), ports.kafka()),
                EmbeddedDatabase.with(settings),
                new MailCatcher(ports.smtp(), ports.mail()),
                progress);
    }

    /** Returns when the broker takes clients. */
    void startKafka() {
        long start = System.nanoTime();
        kafka.start();
        progress.ready("Kafka", start);
    }

    /** Returns when the server has every database. */
    void startDatabase() {
        long start = System.nanoTime();
        database.start();
        progress.ready("PostgreSQL", start);
    }

    /** Returns when mail is taken and shown. */
    void startCatcher() {
        long start = System.nanoTime();
        catcher.start();
        progress.ready("mail catcher", start);
    }

    /** The database goes last: it is the one that other processes are connected to until the end. */
    @Override
    public void close() {
        try {
            catcher.close();
            kafka.close();
        } finally {
            database.close();
        }
    }
}
