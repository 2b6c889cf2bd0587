package dev.twelvefold.contracts.asyncapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.SpecVersion.VersionFlag;
import dev.twelvefold.contracts.EventType;
import dev.twelvefold.contracts.Resources;
import dev.twelvefold.contracts.Topics;
import dev.twelvefold.contracts.schema.Schemas;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class AsyncApiTest {
    private static final JsonNode CHANNELS = AsyncApi.DOCUMENT.path("channels");
    private static final JsonNode OFFICIAL = Resources.json("/asyncapi/asyncapi-3.0.0.schema.json");

    /** The constants of {@link Topics}. */
    static List<String> topics() throws IllegalAccessException {
        var topics = new ArrayList<String>();
        for (var field : Topics.class.getFields()) {
            if (Modifier.isStatic(field.getModifiers()) && field.getType() == String.class) {
                topics.add((String) field.get(null));
            }
        }
        return topics;
    }

    @Test
    void theDocumentIsValidByTheOfficialSchema() {
        assertThat(Schemas.errors(OFFICIAL, AsyncApi.DOCUMENT, VersionFlag.V7)).isEmpty();
    }

    @Test
    void theOfficialSchemaRefusesWhatIsWrong() {
        ObjectNode wrong = AsyncApi.DOCUMENT.deepCopy();
        ((ObjectNode) wrong.at("/operations/feedbackSendsExperiences")).put("action", "publish");
        ((ObjectNode) wrong.at("/channels/customers/bindings/kafka")).put("partitions", 0);

        assertThat(String.join("\n", Schemas.errors(OFFICIAL, wrong, VersionFlag.V7)))
                .contains("/operations/feedbackSendsExperiences", "/channels/customers");
    }

    @Test
    void everyReferencePointsAtSomething() {
        assertThat(AsyncApi.references()).isNotEmpty().allSatisfy(reference -> assertThat(
                        AsyncApi.target(reference).isMissingNode())
                .isFalse());
    }

    @Test
    void theChannelsAreTheTopicsAndTheirDeadLetters() throws IllegalAccessException {
        var addresses = CHANNELS.findValuesAsText("address");

        assertThat(addresses)
                .containsExactlyInAnyOrderElementsOf(
                        Stream.concat(topics().stream(), Stream.of(Topics.deadLettersOf("{topic}", "{group}")))
                                .toList());
    }

    @ParameterizedTest
    @MethodSource("topics")
    void aChannelCarriesTheTypesListedForItsTopicAndNoOthers(String topic) {
        var expected = Arrays.stream(EventType.values())
                .filter(type -> type.topic().equals(topic))
                .map(EventType::ceType);

        assertThat(messagesOf(topic))
                .extracting(message -> message.path("name").textValue())
                .containsExactlyInAnyOrderElementsOf(expected.toList());
    }

    @ParameterizedTest
    @EnumSource
    void aMessageHasTheSchemaAndTheTypeHeaderOfItsType(EventType type) {
        var message = messagesOf(type.topic()).stream()
                .filter(one -> one.path("name").asText().equals(type.ceType()))
                .findFirst()
                .orElseThrow();

        assertThat(message.at("/payload/schema/$ref").textValue()).isEqualTo("." + type.schemaResource());
        assertThat(message.at("/payload/schemaFormat").textValue())
                .isEqualTo("application/schema+json;version=draft-2020-12");
        assertThat(message.at("/headers/allOf").findValuesAsText("const")).containsExactly(type.ceType());
        assertThat(message.at("/headers/allOf/0/$ref").textValue()).isEqualTo("#/components/schemas/cloudEventHeaders");
        assertThat(message.at("/traits/0/$ref").textValue()).isEqualTo("#/components/messageTraits/aboutOneCustomer");
    }

    @Test
    void everyMessageOfTheDocumentIsCarriedBySomeChannel() {
        var carried = new ArrayList<String>();
        CHANNELS.forEach(channel -> channel.path("messages")
                .forEach(one -> carried.add(one.path("$ref").textValue())));

        assertThat(AsyncApi.names(AsyncApi.DOCUMENT.at("/components/messages")))
                .allMatch(name -> carried.contains("#/components/messages/" + name));
    }

    @ParameterizedTest
    @MethodSource("topics")
    void aTopicIsKeptForEverInTwelvePartitions(String topic) {
        var kafka = channel(topic).at("/bindings/kafka");

        assertThat(kafka.path("partitions").intValue()).isEqualTo(12);
        assertThat(kafka.at("/topicConfiguration/retention.ms").longValue()).isEqualTo(-1);
        assertThat(kafka.at("/topicConfiguration/cleanup.policy/0").textValue())
                .isEqualTo(topic.equals(Topics.CUSTOMERS) ? "compact" : "delete");
    }

    @ParameterizedTest
    @EnumSource
    void keyAndSubjectAreACustomerIdAsInTheSchemas(EventType type) {
        var customerId = Resources.json(type.schemaResource()).at("/properties/customerId");
        var key = AsyncApi.target("#/components/messageTraits/aboutOneCustomer/bindings/kafka/key");
        var subject =
                AsyncApi.resolved(AsyncApi.target("#/components/schemas/cloudEventHeaders/properties/ce_subject"));

        assertThat(List.of(key, subject)).allSatisfy(id -> {
            assertThat(id.path("pattern")).isEqualTo(customerId.path("pattern"));
            assertThat(id.path("not")).isEqualTo(customerId.path("not"));
        });
    }

    private static List<JsonNode> messagesOf(String topic) {
        var messages = new ArrayList<JsonNode>();
        channel(topic).path("messages").forEach(message -> messages.add(AsyncApi.resolved(message)));
        return messages;
    }

    private static JsonNode channel(String topic) {
        for (var channel : CHANNELS) {
            if (channel.path("address").asText().equals(topic)) {
                return channel;
            }
        }
        throw new AssertionError("No channel has the address " + topic);
    }
}
