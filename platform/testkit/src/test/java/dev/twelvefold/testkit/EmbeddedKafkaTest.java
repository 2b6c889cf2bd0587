package dev.twelvefold.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedKafkaTest {

    @Test
    void keepsRecordsAndPortOverAStopAndAStart(@TempDir Path directory) throws Exception {
        try (EmbeddedKafka kafka = EmbeddedKafka.in(directory, 0).start()) {
            Records records = new Records(kafka.bootstrapServers());
            records.createTopic("kept", Map.of());
            records.send("kept", "first");

            kafka.stop();
            kafka.start();

            records.send("kept", "second");
            assertThat(records.read("kept", 2)).containsExactly("first", "second");
        }
    }

    @Test
    void keepsRecordsForTheNextBrokerOnTheSameDirectory(@TempDir Path directory) throws Exception {
        String clusterId;
        try (EmbeddedKafka kafka = EmbeddedKafka.in(directory, 0).start()) {
            new Records(kafka.bootstrapServers()).createTopic("kept", Map.of());
            new Records(kafka.bootstrapServers()).send("kept", "first");
            clusterId = Files.readString(directory.resolve("meta.properties"));
        }

        try (EmbeddedKafka kafka = EmbeddedKafka.in(directory, 0).start()) {
            assertThat(new Records(kafka.bootstrapServers()).read("kept", 1)).containsExactly("first");
            assertThat(directory.resolve("meta.properties"))
                    .content()
                    .contains(clusterId
                            .lines()
                            .filter(line -> line.startsWith("cluster.id"))
                            .toList());
        }
    }

    @Test
    void twoBrokersSideBySideKnowNothingOfEachOther() throws Exception {
        try (EmbeddedKafka one = EmbeddedKafka.temporary().start();
                EmbeddedKafka other = EmbeddedKafka.temporary().start()) {
            new Records(one.bootstrapServers()).createTopic("mine", Map.of());
            new Records(other.bootstrapServers()).createTopic("yours", Map.of());

            assertThat(new Records(one.bootstrapServers()).topics())
                    .contains("mine")
                    .doesNotContain("yours");
        }
    }

    @Test
    void aDeadLetterTopicTakesLargerRecordsThanAnInput() throws Exception {
        String large = "x".repeat(3 * 1024 * 1024);
        try (EmbeddedKafka kafka = EmbeddedKafka.temporary().start()) {
            Records records = new Records(kafka.bootstrapServers());
            records.createTopic("input", Map.of());
            records.createTopic("input.dlq", Map.of("max.message.bytes", "4194304"));

            assertThatThrownBy(() -> records.send("input", large)).isInstanceOf(ExecutionException.class);
            records.send("input.dlq", large);
            assertThat(records.read("input.dlq", 1)).containsExactly(large);
        }
    }

    @Test
    void createsNoTopicBecauseSomebodySendsToIt() throws Exception {
        try (EmbeddedKafka kafka = EmbeddedKafka.temporary().start()) {
            Records records = new Records(kafka.bootstrapServers());

            assertThatThrownBy(() -> records.send("typo", "lost")).isInstanceOf(ExecutionException.class);
            assertThat(records.topics()).doesNotContain("typo");
        }
    }

    @Test
    void listensOnTheLoopbackAddressOnly() throws Exception {
        Optional<InetAddress> outside = NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(address -> !address.isLoopbackAddress())
                .findAny();
        try (EmbeddedKafka kafka = EmbeddedKafka.temporary().start()) {
            outside.ifPresent(address -> assertThatThrownBy(() -> new Socket(address, kafka.port()).close())
                    .isInstanceOf(java.io.IOException.class));
        }
    }

    @Test
    void startsOnAThreadThatKnowsOtherClasses() {
        ClassLoader own = Thread.currentThread().getContextClassLoader();
        Thread.currentThread().setContextClassLoader(ClassLoader.getPlatformClassLoader());
        try (EmbeddedKafka kafka = EmbeddedKafka.temporary().start()) {
            assertThat(Thread.currentThread().getContextClassLoader()).isEqualTo(ClassLoader.getPlatformClassLoader());
            assertThat(kafka.bootstrapServers()).isEqualTo("localhost:" + kafka.port());
        } finally {
            Thread.currentThread().setContextClassLoader(own);
        }
    }

    @Test
    void leavesNothingOfATemporaryBroker() {
        EmbeddedKafka kafka = EmbeddedKafka.temporary().start();
        Path directory = kafka.directory();

        kafka.close();

        assertThat(directory).doesNotExist();
    }
}
