package dev.twelvefold.segmentation.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import com.fasterxml.jackson.databind.JsonNode;
import dev.twelvefold.contracts.Topics;
import dev.twelvefold.messaging.EventIds;
import dev.twelvefold.messaging.kafka.CloudEvent;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The command as it is packaged, on what the packaged service has left. The topics and the database are those of all tests of this
 * class; each leaves a database that fits the topics.
 */
class RebuildIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Map<String, String> AS_EVER = Map.of();
    private static final Map<String, String> NOBODY_IS_EVALUATED =
            Map.of("TWELVEFOLD_SEGMENTATION_EDGE_INTERVAL", "off");
    private static final Map<String, String> THREE_FOR_ONE = Map.of("TWELVEFOLD_LEDGER_OFFSET_RATIO", "3");

    private final Wire wire = new Wire();
    private final Given given = Given.customerOf("rebuild");

    @BeforeAll
    static void startStack() {
        Packaged.startStack();
    }

    @AfterEach
    void close() {
        wire.close();
    }

    @Test
    void whatWasLostComesBackAndTheServiceGoesOnFromThere() {
        var seed = new Random().nextLong();
        var lives = new RandomLives(seed, 40);
        Packaged.whileServing(AS_EVER, () -> {
            becomeLoyalUntil(Instant.now().truncatedTo(ChronoUnit.MICROS).plusSeconds(10));
            wire.sendAll(lives.tell(600));
            PolicyApi.change(policy -> PolicyApi.extreme(policy, 2, 3));
            wire.sendAll(lives.tell(300));
            wire.send(unreadable());
            await("a change by time").atMost(PATIENCE).until(() -> causes().contains("time"));
            Group.awaitCaughtUp();
        });
        var before = Dump.all();
        var published = Group.published();
        assertThat(before.get("class_transition")).hasSizeGreaterThan(40);
        loseEverythingButPolicies();

        var end = rebuild(AS_EVER);

        assertThat(end.output()).as("seed %d", seed).last().asString().startsWith("Rebuilt in ");
        assertThat(end.exitCode()).isZero();
        var after = Dump.all();
        before.forEach((table, rows) ->
                assertThat(after.get(table)).as("%s, seed %d", table, seed).isEqualTo(rows));
        assertThat(Group.published()).isEqualTo(published);
        goesOn();
    }

    /** Three purchases make loyal, one of which leaves the window by time alone. */
    private void becomeLoyalUntil(Instant edge) {
        var leaves = edge.minus(Duration.ofDays(365));
        wire.publish(List.of(given.purchase(given.now().minusSeconds(60), false), given.purchase(leaves, false)));
        wire.publish(List.of(given.purchase(given.now().minusSeconds(30), false)));
        await("loyal").atMost(PATIENCE).untilAsserted(() -> view(given).body("customerClass", equalTo("LOYAL")));
    }

    private ProducerRecord<byte[], byte[]> unreadable() {
        var record = CloudEvent.of(EventIds.fresh(), "/test", given.now(), given.rating(1))
                .toRecord();
        record.headers().remove(CloudEvent.TYPE);
        return record;
    }

    private void goesOn() {
        var last = last(Topics.CUSTOMERS, given);
        var changes = causes().size();
        Packaged.whileServing(AS_EVER, () -> {
            wire.publish(Collections.nCopies(3, given.complaint()));
            await().atMost(PATIENCE).until(() -> causes().size() == changes + 1);
            Group.awaitCaughtUp();
        });
        assertThat(last(Topics.CLASS_CHANGES, given).get("classVersion").asInt())
                .isEqualTo(last.get("classVersion").asInt() + 1);
        assertThat(last(Topics.CUSTOMERS, given).get("version").asInt())
                .isGreaterThan(last.get("version").asInt());
        // What is published under an id that was published before would not be seen by anybody.
        assertThat(ids(Topics.CUSTOMERS)).doesNotHaveDuplicates();
        assertThat(ids(Topics.CLASS_CHANGES)).doesNotHaveDuplicates();
    }

    @Test
    void whatIsNotConsumedYetIsLeftToTheService() {
        var newcomer = Given.customerOf("newcomer");
        Packaged.whileServing(AS_EVER, () -> {
            wire.publish(List.of(given.rating(5)));
            Group.awaitCaughtUp();
        });
        var before = Dump.all();
        var unseen = wire.publish(List.of(given.complaint(), given.complaint(), given.complaint(), newcomer.rating(3)));

        var end = rebuild(AS_EVER);

        assertThat(end.lastLine()).contains(" 4 left to the service");
        assertThat(Dump.all()).isEqualTo(before);
        Packaged.whileServing(AS_EVER, () -> {
            Group.awaitCaughtUp();
        });
        assertThat(last(Topics.CLASS_CHANGES, given).get("to").asText()).isEqualTo("EXTREME");
        assertThat(unseen)
                .contains(last(Topics.CLASS_CHANGES, given).get("causedBy").asText());
        assertThat(last(Topics.CLASS_CHANGES, newcomer).get("classVersion").asInt())
                .isEqualTo(1);
    }

    /** With the database the outbox is gone: that a class was decided is known, and that nobody was told. */
    @Test
    void aClassThatNobodyWasToldIsPublishedByTheService() {
        Packaged.whileServing(AS_EVER, () -> {
            wire.publish(List.of(given.rating(4)));
            Group.awaitCaughtUp();
        });
        var untold = Given.customerOf("untold");
        wire.publish(Collections.nCopies(3, untold.complaint()));
        wire.publish(Collections.nCopies(3, given.complaint()));
        await().atMost(PATIENCE).until(Group::isEmpty);
        Group.passEverything();
        var published = Group.published();

        var end = rebuild(AS_EVER);

        assertThat(end.lastLine()).contains("(2 due at once)");
        assertThat(Group.published()).isEqualTo(published);
        assertThat(Database.texts("SELECT customer_class FROM customer WHERE customer_id = '" + given.customer() + "'"))
                .containsExactly("HESITANT");
        Packaged.whileServing(NOBODY_IS_EVALUATED, () -> {
            view(untold).statusCode(404);
            Given.as("analyst").get("/api/v1/segments").then().statusCode(200);
            Given.as("analyst").get("/api/v1/customers").then().statusCode(200);
        });
        Packaged.whileServing(AS_EVER, () -> {
            await().atMost(PATIENCE)
                    .untilAsserted(() -> view(untold).statusCode(200).body("customerClass", equalTo("EXTREME")));
            view(untold).body("classVersion", equalTo(1)).body("ledger.owed", equalTo(36));
            view(given).body("customerClass", equalTo("EXTREME")).body("classVersion", equalTo(2));
            Group.awaitCaughtUp();
        });
        assertThat(causes(untold)).containsExactly("time");
        assertThat(last(Topics.CLASS_CHANGES, given).get("from").asText()).isEqualTo("HESITANT");
    }

    @Test
    void otherLedgerParametersWantARebuildAndNobodyWhoRunsWithThoseOfBefore() {
        Packaged.whileServing(AS_EVER, () -> {
            wire.publish(Collections.nCopies(3, given.complaint()));
            wire.publish(Collections.nCopies(9, given.rating(5)));
            Group.awaitCaughtUp();
            var early = rebuild(THREE_FOR_ONE);
            assertThat(early.exitCode()).isEqualTo(1);
            assertThat(early.lastLine()).startsWith("Nothing was rebuilt: ").contains("stop them");
        });
        await().atMost(PATIENCE).until(Group::isEmpty);
        var refused = Packaged.start(THREE_FOR_ONE).end();
        assertThat(refused.exitCode()).isEqualTo(1);
        assertThat(refused.output()).anyMatch(line -> line.contains("rebuild it"));

        var version = last(Topics.CLASS_CHANGES, given).get("classVersion").asInt();
        assertThat(rebuild(THREE_FOR_ONE).exitCode()).isZero();

        Packaged.whileServing(THREE_FOR_ONE, () -> {
            await().atMost(PATIENCE).untilAsserted(() -> view(given).body("customerClass", not(equalTo("EXTREME"))));
            view(given).body("ledger.owed", equalTo(0)).body("classVersion", equalTo(version + 1));
            Group.awaitCaughtUp();
        });
        assertThat(rebuild(AS_EVER).exitCode()).isZero();
        Packaged.whileServing(AS_EVER, () -> {
            await().atMost(PATIENCE).untilAsserted(() -> view(given).body("customerClass", equalTo("EXTREME")));
            view(given).body("ledger.owed", equalTo(27)).body("classVersion", equalTo(version + 2));
            Group.awaitCaughtUp();
        });
    }

    @Test
    void aRebuildThatFailsLeavesWhatWasThere() {
        Packaged.whileServing(AS_EVER, () -> {
            wire.publish(List.of(given.complaint()));
            Group.awaitCaughtUp();
        });
        var before = Dump.all();
        Database.execute("ALTER TABLE class_transition ADD CONSTRAINT none_at_all CHECK (class_version = 0) NOT VALID");
        try {
            var end = rebuild(AS_EVER);
            assertThat(end.exitCode()).isEqualTo(1);
            assertThat(end.lastLine()).startsWith("The rebuild failed, and everything is as it was: ");
        } finally {
            Database.execute("ALTER TABLE class_transition DROP CONSTRAINT none_at_all");
        }
        assertThat(Dump.all()).isEqualTo(before);
    }

    @Test
    void aRebuildBesideARunningServiceLosesNothing() {
        var lives = new RandomLives(new Random().nextLong(), 40);
        Packaged.whileServing(AS_EVER, () -> {
            var command = Packaged.start(AS_EVER, "rebuild");
            wire.sendAll(lives.tell(500));
            while (command.isRunning()) {
                lives.tell(1).forEach(wire::send);
            }
            assertThat(command.end().lastLine()).startsWith("Rebuilt in ");
            wire.sendAll(lives.tell(200));
            Group.awaitCaughtUp();
        });
        var before = Dump.all();
        var perCustomer = Wire.changesByCustomer();

        assertThat(rebuild(AS_EVER).exitCode()).isZero();

        var after = Dump.all();
        before.forEach((table, rows) -> assertThat(after.get(table)).as(table).isEqualTo(rows));
        assertThat(perCustomer.values()).allSatisfy(changes -> {
            for (int i = 0; i < changes.size(); i++) {
                assertThat(changes.get(i).get("classVersion").asInt()).isEqualTo(i + 1);
            }
        });
    }

    @Test
    void anUnknownArgumentIsRefused() {
        var end = Packaged.start(AS_EVER, "rebuilt").end();
        assertThat(end.exitCode()).isEqualTo(2);
        assertThat(end.output()).singleElement().asString().contains("rebuilt");
    }

    private static Packaged.End rebuild(Map<String, String> environment) {
        return Packaged.start(environment, "rebuild").end();
    }

    private static void loseEverythingButPolicies() {
        Database.execute("TRUNCATE customer, debt, purchase, class_transition, recovery_case, payment, inbox,"
                + " ledger_parameters");
    }

    private List<String> causes() {
        return causes(given);
    }

    private static List<String> causes(Given whose) {
        return Wire.dataOf(Topics.CLASS_CHANGES, whose.customer()).stream()
                .map(change -> change.get("causedBy").asText())
                .toList();
    }

    private static JsonNode last(String topic, Given whose) {
        var data = new ArrayList<>(Wire.dataOf(topic, whose.customer()));
        return data.get(data.size() - 1);
    }

    private static List<String> ids(String topic) {
        return Wire.read(topic, record -> true).stream()
                .map(record -> Wire.header(record, "ce_id"))
                .toList();
    }

    private static ValidatableResponse view(Given whose) {
        return Given.as("analyst").get("/api/v1/customers/" + whose.customer()).then();
    }
}
