package dev.twelvefold.benchmarks.peer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.twelvefold.contracts.CustomerEvent;
import dev.twelvefold.contracts.customer.Registered;
import dev.twelvefold.contracts.feedback.Rated;
import dev.twelvefold.messaging.EventJson;
import dev.twelvefold.messaging.kafka.CloudEvent;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PeerProgramTest {
    private static final Instant AT = Instant.parse("2026-11-25T14:00:00Z");

    private TopologyTestDriver driver;

    @BeforeEach
    void start(@TempDir Path state) {
        driver = new TopologyTestDriver(
                PeerProgram.topology(), PeerProgram.settings("localhost:1", "test", state), Instant.now());
    }

    @AfterEach
    void stop() {
        driver.close();
    }

    @Test
    void foldsBothTopicsOfACustomerIntoOne() throws IOException {
        publish("e-1", new Registered("c-1", null, null, null, AT, AT));
        publish("e-2", rated(1));
        publish("e-3", rated(1));

        assertThat(texts(PeerTopics.CLASS_CHANGES, "to")).containsExactly("NAIVE", "HESITANT", "EXTREME");
        assertThat(texts(PeerTopics.CUSTOMERS, "customerClass")).containsExactly("NAIVE", "HESITANT", "EXTREME");
    }

    @Test
    void givesARepeatNoEffect() throws IOException {
        publish("e-1", rated(1));
        publish("e-1", rated(1));

        assertThat(texts(PeerTopics.CUSTOMERS, "customerClass")).containsExactly("HESITANT");
    }

    private void publish(String id, CustomerEvent data) {
        var record = CloudEvent.of(id, "/test", AT, data).toRecord();
        driver.createInputTopic(record.topic(), new ByteArraySerializer(), new ByteArraySerializer())
                .pipeInput(new TestRecord<>(record.key(), record.value(), record.headers()));
    }

    private List<String> texts(String topic, String field) throws IOException {
        var values = driver.createOutputTopic(topic, new ByteArrayDeserializer(), new ByteArrayDeserializer())
                .readValuesToList();
        var texts = new ArrayList<String>();
        for (var value : values) {
            texts.add(EventJson.parse(value).required(field).textValue());
        }
        return texts;
    }

    private static Rated rated(int score) {
        return new Rated("c-1", score, "store", null, null, null, null, AT, AT);
    }
}
