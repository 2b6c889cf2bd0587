package dev.twelvefold.systemtests.crash.recovery;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.twelvefold.systemtests.Json;
import dev.twelvefold.systemtests.stack.Published;
import dev.twelvefold.systemtests.telling.Wire;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** What the service shows and has published when all has come to its end: everything once, and what came again the same. */
final class Aftermath {
    /** What is told in timelines only. */
    private static final Set<String> UNPUBLISHED = Set.of("letter-queued", "note-added");

    private static final String RESERVED = "SELECT coalesce(sum(usd), 0) FROM compensation WHERE is_reserved";
    private static final String BUDGETS = "SELECT coalesce(sum(reserved), 0) FROM budget_day";

    private final Recovery recovery;
    private final Map<String, List<Published>> published;

    private Aftermath(Recovery recovery, Map<String, List<Published>> published) {
        this.recovery = recovery;
        this.published = published;
    }

    static Aftermath of(Recovery recovery) {
        var published = Stream.of(Recovery.CASES, Recovery.REQUESTS, Wire.EXPERIENCES)
                .flatMap(topic -> recovery.stack().broker().read(topic).stream())
                .collect(groupingBy(Published::key));
        return new Aftermath(recovery, published);
    }

    void verify(Steps steps) {
        for (var step : steps.all()) {
            step.customers().forEach(customer -> verify(customer, step.story()));
            step.verify();
        }
        assertThat(recovery.database().amount(BUDGETS))
                .as("the budgets hold what is reserved")
                .isEqualByComparingTo(recovery.database().amount(RESERVED));
    }

    /** All that is published, as {@code customer type}. */
    List<String> published() {
        return all().map(event -> event.key() + " " + event.type()).toList();
    }

    /** Ids of all that is published. */
    Set<String> ids() {
        return all().map(Published::id).collect(toSet());
    }

    /** Ids of what came more than once. */
    Set<String> repeated() {
        var seen = new HashSet<String>();
        return all().map(Published::id).filter(id -> !seen.add(id)).collect(toSet());
    }

    private Stream<Published> all() {
        return published.values().stream().flatMap(List::stream);
    }

    private void verify(String customer, List<String> story) {
        var timeline = recovery.timeline(customer);
        var entries = timeline.required("items").valueStream().toList();
        assertThat(timeline.required("verified").booleanValue())
                .as("the chain of %s holds", customer)
                .isTrue();
        assertThat(entries)
                .extracting(entry -> entry.required("kind").textValue())
                .isEqualTo(story);
        assertThat(recovery.theCase(customer).required("version").intValue()).isEqualTo(story.size());
        assertThat(told(customer)).as("what is published of %s", customer).isEqualTo(publishedOf(entries));
        repeatsAreTheSame(customer);
    }

    private static List<JsonNode> publishedOf(List<JsonNode> entries) {
        return entries.stream()
                .filter(entry -> !UNPUBLISHED.contains(entry.required("kind").textValue()))
                .map(entry -> event(Step.ofCase(entry.required("kind").textValue()), entry.required("data")))
                .toList();
    }

    /** As a subscriber to cases keeps it: each event once, however often it comes. */
    private List<JsonNode> told(String customer) {
        var firsts = new LinkedHashMap<String, Published>();
        published.get(customer).stream()
                .filter(event -> event.topic().equals(Recovery.CASES))
                .forEach(event -> firsts.putIfAbsent(event.id(), event));
        return firsts.values().stream()
                .map(event -> event(event.type(), event.data()))
                .toList();
    }

    private static JsonNode event(String type, JsonNode data) {
        return Json.object().put("type", type).set("data", Json.normal(data));
    }

    private void repeatsAreTheSame(String customer) {
        var byId = published.get(customer).stream().collect(groupingBy(Published::id));
        byId.forEach((id, events) -> assertThat(events)
                .as("%s, whenever it comes", id)
                .extracting(event -> event.topic() + event.headers() + event.data())
                .containsOnly(events.get(0).topic()
                        + events.get(0).headers()
                        + events.get(0).data()));
    }
}
