package dev.twelvefold.contracts.asyncapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.twelvefold.contracts.Topics;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class OperationsTest {
    private static final JsonNode OPERATIONS = AsyncApi.DOCUMENT.path("operations");

    @Test
    void eachServiceReceivesWhatItFolds() {
        assertThat(topicsBy("receive"))
                .isEqualTo(Map.of(
                        "feedback-service", Set.of(Topics.EXPERIENCES, Topics.ACTIVITIES),
                        "segmentation-service", Set.of(Topics.EXPERIENCES, Topics.ACTIVITIES, Topics.CASES),
                        "recovery-service",
                                Set.of(
                                        Topics.EXPERIENCES,
                                        Topics.CLASS_CHANGES,
                                        Topics.CUSTOMERS,
                                        Topics.ACTIVITIES,
                                        Topics.COMPENSATION_OUTCOMES)));
    }

    @Test
    void eachServiceSendsWhatItOwnsAndItsDeadLetters() {
        var deadLetters = Topics.deadLettersOf("{topic}", "{group}");

        assertThat(topicsBy("send"))
                .isEqualTo(Map.of(
                        "feedback-service", Set.of(Topics.EXPERIENCES, Topics.ACTIVITIES, deadLetters),
                        "segmentation-service", Set.of(Topics.CLASS_CHANGES, Topics.CUSTOMERS, deadLetters),
                        "recovery-service",
                                Set.of(Topics.CASES, Topics.EXPERIENCES, Topics.COMPENSATIONS, deadLetters)));
    }

    @Test
    void theReceiverIsItsConsumerGroup() {
        OPERATIONS.forEach(operation -> {
            if (operation.path("action").asText().equals("receive")) {
                assertThat(operation.at("/bindings/kafka/groupId/const").textValue())
                        .isEqualTo(service(operation));
            }
        });
    }

    @Test
    void aReceiverTakesEveryMessageOfItsChannel() {
        OPERATIONS.forEach(operation -> {
            if (operation.path("action").asText().equals("receive")) {
                assertThat(operation.path("messages"))
                        .hasSameSizeAs(channel(operation).path("messages"));
            }
        });
    }

    @Test
    void anOperationNamesMessagesOfItsOwnChannel() {
        OPERATIONS.forEach(
                operation -> assertThat(operation.path("messages")).isNotEmpty().allMatch(message -> message.path(
                                "$ref")
                        .asText()
                        .startsWith(operation.at("/channel/$ref").asText() + "/messages/")));
    }

    @Test
    void deadLettersAreNamedAfterTopicsAndGroupsThatReceive() {
        var parameters = AsyncApi.DOCUMENT.at("/channels/deadLetters/parameters");
        var received = new TreeSet<String>();
        topicsBy("receive").values().forEach(received::addAll);

        assertThat(parameters.at("/topic/enum")).extracting(JsonNode::textValue).hasSameElementsAs(received);
        assertThat(parameters.at("/group/enum"))
                .extracting(JsonNode::textValue)
                .hasSameElementsAs(topicsBy("receive").keySet());
    }

    private static Map<String, Set<String>> topicsBy(String action) {
        var topics = new LinkedHashMap<String, Set<String>>();
        OPERATIONS.forEach(operation -> {
            if (operation.path("action").asText().equals(action)) {
                topics.computeIfAbsent(service(operation), any -> new TreeSet<>())
                        .add(channel(operation).path("address").textValue());
            }
        });
        return topics;
    }

    private static String service(JsonNode operation) {
        return operation.at("/tags/0/name").textValue();
    }

    private static JsonNode channel(JsonNode operation) {
        return AsyncApi.resolved(operation.path("channel"));
    }
}
