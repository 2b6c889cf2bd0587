package dev.twelvefold.segmentation.oracle;

import dev.twelvefold.segmentation.time.EdgeTimerOnDemand;
import dev.twelvefold.testkit.KafkaAndPostgres;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.concurrent.ThreadLocalRandom;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Histories that nobody thought of, told to the service behind a real broker and database, against an oracle that works out of
 * DOMAIN.md, sections 1 to 3, what must have become of everybody. Broker and database are real, only the clock is the test's.
 *
 * <p>A history is told in rounds. Each is at one time and on one topic, and the next waits until it is folded, so that it is
 * known in which order a customer's events of both topics come. Between rounds time passes, also to and around window edges.
 *
 * <p>The seed is printed; {@code -Doracle.seed=} tells the same again, {@code -Doracle.events=1000000} tells that much (in
 * chapters with other customers each, so that it takes no more memory; some minutes).
 */
@QuarkusTest
@TestProfile(OracleProfile.class)
@QuarkusTestResource(value = KafkaAndPostgres.class, initArgs = @ResourceArg(name = "database", value = "segmentation"))
class RandomHistoriesTest {
    private static final int CHAPTER = 100_000;

    private final long seed =
            Long.getLong("oracle.seed", ThreadLocalRandom.current().nextInt(1_000_000));
    private final int events = Integer.getInteger("oracle.events", CHAPTER);
    private final Broker broker = new Broker();

    @Inject
    SetClock clock;

    @Inject
    EdgeTimerOnDemand timer;

    @Inject
    DataSource database;

    @AfterEach
    void close() {
        broker.close();
    }

    @Test
    void everyFieldIsWhatTheHistoryMakesItAndEveryChangeIsPublishedOnce() {
        System.out.println("RandomHistoriesTest: -Doracle.seed=" + seed + " -Doracle.events=" + events);
        var now = Chapter.START;
        for (int told = 0; told < events; told += CHAPTER) {
            now = chapter(told / CHAPTER, Math.min(CHAPTER, events - told), now);
        }
    }

    private Instant chapter(int number, int size, Instant start) {
        var chapter = new Chapter(seed, number, broker, clock, timer);
        var before = broker.outputEnds();
        chapter.tell(size, start);
        new OutboxWatch(database).awaitEmpty();
        var outputs = Outputs.since(before, broker, chapter.prefix());
        var rest = new Rest(RestAssured.port);
        new Comparison(chapter.world(), rest, outputs, chapter.prefix()).run(chapter.toString());
        var coverage = Coverage.of(chapter.events(), chapter.world(), outputs);
        System.out.println(chapter + ": " + coverage);
        coverage.assertMuch();
        return chapter.now();
    }
}
