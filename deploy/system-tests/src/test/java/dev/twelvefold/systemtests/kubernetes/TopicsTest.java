package dev.twelvefold.systemtests.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.twelvefold.local.Service;
import dev.twelvefold.systemtests.compose.Repository;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Topics, and who may do what with them, are those of asyncapi.yaml. */
class TopicsTest {
    private final Channels channels = Channels.documented();

    @ParameterizedTest
    @EnumSource
    void everyTopicOfTheServicesIsThereAndNoOther(Overlay overlay) {
        var deadLetters = services().flatMap(service -> channels.deadLettersOf(service).stream());

        assertThat(overlay.all("KafkaTopic").stream().map(Overlay::nameOf))
                .containsExactlyInAnyOrderElementsOf(
                        Stream.concat(channels.topics().stream(), deadLetters).collect(Collectors.toSet()));
    }

    @ParameterizedTest
    @EnumSource
    void topicsAreKeptAndCompactedAsDocumented(Overlay overlay) {
        for (var topic : overlay.all("KafkaTopic")) {
            var name = Overlay.nameOf(topic);
            var documented = name.endsWith(".dlq") ? channels.kafkaOfDeadLetters() : channels.kafkaOf(name);
            var config = topic.at("/spec/config");

            assertThat(config.path("retention.ms").asLong())
                    .as(name)
                    .isEqualTo(documented.at("/topicConfiguration/retention.ms").asLong());
            assertThat(config.path("cleanup.policy").asText("delete"))
                    .as(name)
                    .isEqualTo(documented
                            .at("/topicConfiguration/cleanup.policy/0")
                            .asText());
            assertThat(config.path("max.message.bytes").asLong())
                    .as(name)
                    .isEqualTo(largestRecord(name.endsWith(".dlq")));
            assertThat(topic.at("/spec/replicas").asInt()).as(name).isEqualTo(3);
        }
    }

    @ParameterizedTest
    @EnumSource
    void topicsOfOneCustomerHaveThePartitionsThatAreDocumentedOrMore(Overlay overlay) {
        var partitions = channels.topics().stream()
                .map(topic ->
                        overlay.one("KafkaTopic", topic).at("/spec/partitions").asInt())
                .toList();

        assertThat(partitions).allMatch(count -> count >= 12).containsOnly(partitions.get(0));
    }

    @ParameterizedTest
    @EnumSource
    void aServiceMayDoWhatItDoesAndNothingElse(Service service) {
        var user = service.title();
        var reads = new TreeSet<>(channels.receivedBy(user));
        if (service == Service.SEGMENTATION) {
            // A rebuild reads the changes of class that the service published.
            reads.add("segmentation.class-changes.v1");
        }
        var writes = new TreeSet<>(channels.sentBy(user));
        writes.addAll(channels.deadLettersOf(user));
        var described = new TreeSet<>(reads);
        described.addAll(writes);

        assertThat(mayDo(user, "topic", "Read")).isEqualTo(reads);
        assertThat(mayDo(user, "topic", "Write")).isEqualTo(writes);
        assertThat(mayDo(user, "topic", "Describe")).isEqualTo(described);
        assertThat(mayDo(user, "group", "Read")).containsExactly(user);
        assertThat(acls(user).stream().flatMap(acl -> operations(acl).stream()))
                .containsOnly("Read", "Write", "Describe");
    }

    /** The contract's payer is a system of its own: it reads requests and answers. */
    @Test
    void thePayerReadsRequestsAndAnswers() {
        assertThat(mayDo("payer", "topic", "Read")).containsExactly("recovery.compensations.v1");
        assertThat(mayDo("payer", "topic", "Write")).containsExactly("recovery.compensation-outcomes.v1");
    }

    @Test
    void everyRightIsForOneNameOnly() {
        for (var user : Overlay.SMALL.all("KafkaUser")) {
            assertThat(acls(Overlay.nameOf(user))).isNotEmpty().allSatisfy(acl -> {
                assertThat(acl.at("/resource/patternType").asText()).isEqualTo("literal");
                assertThat(acl.at("/resource/name").asText()).isNotEqualTo("*");
            });
        }
    }

    @ParameterizedTest
    @EnumSource
    void oneBrokerMayBeLostAndNoTopicComesByMistake(Overlay overlay) {
        var kafka = overlay.one("Kafka", "events").at("/spec/kafka");
        var config = kafka.required("config");

        assertThat(kafka.required("version").asText()).isEqualTo(Repository.version("kafka.version"));
        assertThat(config.path("min.insync.replicas").asInt()).isEqualTo(2);
        assertThat(config.path("default.replication.factor").asInt()).isEqualTo(3);
        assertThat(config.path("auto.create.topics.enable").asBoolean(true)).isFalse();
        assertThat(kafka.required("listeners")).hasSize(1);
        assertThat(kafka.at("/listeners/0/tls").asBoolean()).isTrue();
        assertThat(kafka.at("/listeners/0/authentication/type").asText())
                .isEqualTo(overlay.one("KafkaUser", "feedback-service")
                        .at("/spec/authentication/type")
                        .asText());
        assertThat(brokers(overlay)).isGreaterThanOrEqualTo(3);
    }

    private static int brokers(Overlay overlay) {
        return overlay.all("KafkaNodePool").stream()
                .filter(pool -> pool.at("/spec/roles").toString().contains("broker"))
                .mapToInt(pool -> pool.at("/spec/replicas").asInt())
                .sum();
    }

    /** As a service would create the topic: the constants of the one class that does. */
    private static long largestRecord(boolean deadLetters) {
        var source =
                Repository.text("platform/messaging/src/main/java/dev/twelvefold/messaging/kafka/TopicSettings.java");
        var constant = deadLetters ? "MAX_DEAD_LETTER_BYTES" : "MAX_RECORD_BYTES";
        var product = Repository.found(source, "int " + constant + " = ([^;]+);")
                .findFirst()
                .orElseThrow();
        return Arrays.stream(product.replace("_", "").split("\\*"))
                .mapToLong(factor -> Long.parseLong(factor.strip()))
                .reduce(1, Math::multiplyExact);
    }

    private static TreeSet<String> mayDo(String user, String kind, String operation) {
        return acls(user).stream()
                .filter(acl -> acl.at("/resource/type").asText().equals(kind))
                .filter(acl -> operations(acl).contains(operation))
                .map(acl -> acl.at("/resource/name").asText())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<JsonNode> acls(String user) {
        return Overlay.SMALL
                .one("KafkaUser", user)
                .at("/spec/authorization/acls")
                .valueStream()
                .toList();
    }

    private static List<String> operations(JsonNode acl) {
        return Tree.texts(acl.required("operations"));
    }

    private static Stream<String> services() {
        return Arrays.stream(Service.values()).map(Service::title);
    }
}
