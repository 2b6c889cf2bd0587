package dev.twelvefold.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.twelvefold.systemtests.Contract.Topic;
import dev.twelvefold.systemtests.stack.Api;
import dev.twelvefold.systemtests.stack.Broker;
import dev.twelvefold.systemtests.stack.Published;
import dev.twelvefold.systemtests.stack.SharedStack;
import dev.twelvefold.systemtests.stack.Stack;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The topics as a subscriber finds them who has nothing but CONTRACT.md, the schemas and a plain Kafka client. */
@ExtendWith(SharedStack.class)
@TestInstance(Lifecycle.PER_CLASS)
class SubscriberIT {
    private static final String CUSTOMER = "subscribed.to+by:some@one";
    private static final String THIRTY_DAYS = "2592000000";

    /** What only people and time bring about; the stories of recovery tell of most of it. */
    private static final Set<String> OF_OTHER_TESTS = Set.of(
            "feedback.promise-broken.v1",
            "recovery.case-claimed.v1",
            "recovery.case-released.v1",
            "recovery.apology-sent.v1",
            "recovery.apology-waived.v1",
            "recovery.compensation-rejected.v1",
            "recovery.compensation-failed.v1",
            "recovery.compensation-waived.v1",
            "recovery.clock-stepped.v1",
            "recovery.promise-made.v1",
            "recovery.promise-kept.v1",
            "recovery.promise-withdrawn.v1",
            "recovery.promise-broken.v1",
            "recovery.case-recovered.v1",
            "recovery.case-closed.v1",
            "recovery.case-reopened.v1");

    private final Stack stack;

    SubscriberIT(Stack stack) {
        this.stack = stack;
    }

    static List<Topic> topics() {
        return Contract.TOPICS;
    }

    /** Something of every type but those of {@link #OF_OTHER_TESTS}. */
    @BeforeAll
    void makeEverybodyPublish() {
        post("activities", "{'type': 'registered', 'contact': {'name': 'Lan', 'email': 'lan@example.org'}}");
        post("activities", "{'type': 'purchased', 'amount': 1290000, 'currency': 'VND'}");
        post("activities", "{'type': 'inquired'}");
        post("complaints", "{'category': 'attitude', 'description': 'Nobody listened.', 'touchpoint': 'store'}");
        post("ratings", "{'score': 1, 'touchpoint': 'store'}");
        post("compliments", "{'touchpoint': 'store'}");
        stack.progress().awaitQuiet();
        compensate();
        stack.progress().awaitQuiet();
    }

    private void compensate() {
        var cases = stack.recovery().list("/api/v1/cases?customerId=" + Api.encoded(CUSTOMER));
        var offer = "{'kind': 'points', 'amount': 1, 'currency': 'USD', 'reason': 'It was our fault.'}";
        stack.recovery()
                .post(
                        "/api/v1/cases/" + cases.get(0).required("caseId").textValue() + "/compensation",
                        Json.parse(offer.replace('\'', '"')))
                .requires(200);
    }

    private Published post(String path, String body) {
        var json = (ObjectNode) Json.parse(body.replace('\'', '"'));
        var eventId = stack.feedback()
                .post("/api/v1/" + path, json.put("customerId", CUSTOMER))
                .requires(202)
                .json()
                .required("eventId")
                .textValue();
        var topic = path.equals("activities") ? Contract.TOPICS.get(1) : Contract.TOPICS.get(0);
        return stack.broker().read(topic.name()).stream()
                .filter(event -> eventId.equals(event.id()))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @MethodSource("topics")
    void everyEventIsACloudEventOfAListedTypeAndFitsItsSchema(Topic topic) {
        var events = eventsOf(topic);
        assertThat(events).allSatisfy(event -> {
            assertThat(topic.types()).contains(Envelope.shortType(event));
            Envelope.isRight(event, topic.publisher(Envelope.shortType(event)));
        });
        assertThat(events.stream().map(Envelope::shortType).collect(Collectors.toSet()))
                .containsAll(topic.types().stream()
                        .filter(type -> !OF_OTHER_TESTS.contains(type))
                        .toList());
    }

    /** On the input topics those that a service published: other tests publish there themselves, and not always well. */
    private List<Published> eventsOf(Topic topic) {
        return stack.broker().read(topic.name()).stream()
                .filter(event -> !"/another-system".equals(event.header("ce_source")))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("topics")
    void everythingAboutOneCustomerIsInOnePartition(Topic topic) {
        var partitions = stack.broker().read(topic.name()).stream()
                .filter(event -> event.key() != null)
                .collect(Collectors.groupingBy(
                        Published::key,
                        Collectors.mapping(event -> event.record().partition(), Collectors.toSet())));
        assertThat(partitions).isNotEmpty().allSatisfy((key, of) -> assertThat(of)
                .hasSize(1));
    }

    @ParameterizedTest
    @MethodSource("topics")
    void aTopicHasTwelvePartitionsAndIsKeptForEver(Topic topic) {
        assertThat(partitions(topic.name())).isEqualTo(12);
        assertThat(settings(topic.name())).containsAllEntriesOf(Contract.settings(topic));
    }

    @Test
    void deadLettersAreKeptForThirtyDays() {
        var readers = stack.progress().readers();
        assertThat(readers).isNotEmpty().allSatisfy(reader -> {
            assertThat(partitions(reader.deadLetters())).isEqualTo(12);
            assertThat(settings(reader.deadLetters())).containsEntry("retention.ms", THIRTY_DAYS);
        });
    }

    @Test
    void theDataOfAnIntakeEventIsTheBodyNormalisedWithDefaultsFilledIn() {
        var event = post(
                "complaints",
                "{'category': 'price', 'description': 'Cafe\u0301', 'touchpoint': 'web',"
                        + " 'occurredAt': '2026-01-02T03:04:05.123456789+07:00'}");

        var expected = Json.object()
                .put("customerId", CUSTOMER)
                .put("category", "price")
                .put("description", "Caf\u00e9")
                .put("touchpoint", "web")
                .put("severity", "medium")
                .put("occurredAt", "2026-01-01T20:04:05.123456Z");
        assertThat(Json.normalWithout(event.data(), "receivedAt")).isEqualTo(Json.normal(expected));
        assertThat(event.data().required("receivedAt").textValue()).isEqualTo(event.header("ce_time"));
    }

    private int partitions(String topic) {
        return stack.broker().ends(List.of(topic)).size();
    }

    private Map<String, String> settings(String topic) {
        var resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
        var config = Broker.within(
                stack.broker().admin().describeConfigs(List.of(resource)).all());
        return config.get(resource).entries().stream()
                .collect(Collectors.toMap(entry -> entry.name(), entry -> entry.value()));
    }
}
