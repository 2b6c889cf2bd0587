package dev.twelvefold.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.text.Normalizer;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class StoryTest {
    private static final Instant FROM = Instant.parse("2026-11-26T09:30:00Z");

    private final Story story = Story.told(FROM);
    private final List<Happening> happenings = story.happenings().toList();

    @Test
    void itIsTheSameWheneverItIsToldFromTheSameInstant() {
        assertThat(Story.told(FROM)).isEqualTo(story);
    }

    @Test
    void toldLaterTheSameHappensLater() {
        var later = Story.told(FROM.plus(Duration.ofDays(9))).happenings().toList();

        assertThat(later).extracting(Happening::id).isEqualTo(ids());
        assertThat(occurredAt(later.get(0)))
                .isEqualTo(occurredAt(happenings.get(0)).plus(Duration.ofDays(9)));
    }

    @Test
    void everyEventIsAsItsSchemaAsksFor() {
        var schemas = new EnumMap<Kind, JsonSchema>(Kind.class);
        for (var happening : happenings) {
            var schema = schemas.computeIfAbsent(happening.kind(), StoryTest::schema);
            assertThat(schema.validate(happening.data().toString(), InputFormat.JSON))
                    .as(happening.toString())
                    .isEmpty();
        }
        assertThat(schemas).hasSameSizeAs(Kind.values());
    }

    @Test
    void everyEventIsOnTheTopicOfItsCustomerUnderAnIdOfItsOwn() {
        assertThat(new TreeSet<>(ids())).hasSameSizeAs(happenings);
        assertThat(happenings).allSatisfy(happening -> {
            assertThat(happening.data().required("customerId").asText()).isEqualTo(happening.customerId());
            assertThat(new String(happening.toRecord().key())).isEqualTo(happening.customerId());
        });
    }

    @Test
    void nothingHappensInTheFutureAndMonthsHavePassed() {
        assertThat(happenings)
                .allSatisfy(happening -> assertThat(occurredAt(happening)).isBefore(FROM));
        assertThat(happenings)
                .filteredOn(happening -> happening.receivedAt() != null)
                .allSatisfy(happening -> assertThat(happening.receivedAt()).isBefore(FROM));
        var first = happenings.stream()
                .map(StoryTest::occurredAt)
                .min(Instant::compareTo)
                .orElseThrow();
        assertThat(Duration.between(first, FROM)).isGreaterThan(Duration.ofDays(180));
    }

    @Test
    void allKindsOfWordsOccurInBothLanguages() {
        for (var language : List.of("vi", "en")) {
            assertThat(values("category", Kind.COMPLAINED, language))
                    .contains("attitude", "process", "product", "price", "delivery", "billing", "other");
            assertThat(values("severity", Kind.COMPLAINED, language)).contains("low", "medium", "high", "critical");
            assertThat(values("score", Kind.RATED, language)).contains("1", "2", "3", "4", "5");
            assertThat(values("text", Kind.COMPLIMENTED, language)).hasSizeGreaterThan(1);
        }
        assertThat(happenings)
                .extracting(happening -> happening.data().toString())
                .allMatch(text -> Normalizer.isNormalized(text, Normalizer.Form.NFC));
    }

    @Test
    void nobodyInItCanExist() {
        assertThat(story.people()).allSatisfy(person -> {
            assertThat(person.email()).endsWith("@example.com");
            assertThat(person.phone()).startsWith("+84 90 000 ");
        });
        assertThat(story.people()).extracting(Person::id).doesNotHaveDuplicates();
    }

    @Test
    void casesEndInEveryStatusAndAllPeopleKnowWhatToSay() {
        assertThat(Arrays.stream(Plot.values()).map(Plot::endsAs).collect(Collectors.toSet()))
                .isEqualTo(Set.of("OPEN", "AWAITING_APPROVAL", "FOLLOWING_UP", "RECOVERED", "CLOSED"));
        assertThat(DeskWords.of("vi").byKey().keySet())
                .isEqualTo(DeskWords.of("en").byKey().keySet());
    }

    private List<String> ids() {
        return happenings.stream().map(Happening::id).toList();
    }

    private Set<String> values(String field, Kind kind, String language) {
        return happenings.stream()
                .filter(happening -> happening.kind() == kind)
                .map(Happening::data)
                .filter(data -> data.path("language").asText().equals(language) && data.has(field))
                .map(data -> data.get(field).asText())
                .collect(Collectors.toSet());
    }

    private static Instant occurredAt(Happening happening) {
        return Instant.parse(text(happening.data(), "occurredAt"));
    }

    private static String text(JsonNode data, String field) {
        return data.required(field).asText();
    }

    private static JsonSchema schema(Kind kind) {
        var config =
                SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();
        var file = StoryTest.class.getResourceAsStream("/schemas/" + kind.type() + ".json");
        return JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(file, config);
    }
}
