package dev.twelvefold.systemtests.telling;

import static org.assertj.core.api.Assertions.assertThat;

import dev.twelvefold.systemtests.Json;
import dev.twelvefold.systemtests.history.Event;
import dev.twelvefold.systemtests.history.Story;
import dev.twelvefold.systemtests.history.Told;
import dev.twelvefold.systemtests.stack.Broker;
import dev.twelvefold.systemtests.stack.Published;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What the input topics hold of each customer: the identities that the system gave to what it was told, and when it took it. */
public final class Taken {
    private final Map<String, List<Published>> experiences;
    private final Map<String, List<Published>> activities;

    private Taken(Map<String, List<Published>> experiences, Map<String, List<Published>> activities) {
        this.experiences = experiences;
        this.activities = activities;
    }

    public static Taken from(Broker broker) {
        return new Taken(byCustomer(broker.read(Wire.EXPERIENCES)), byCustomer(broker.read(Wire.ACTIVITIES)));
    }

    /** Each event once, in the order of the partition: a repeat carries the same identity. */
    private static Map<String, List<Published>> byCustomer(List<Published> records) {
        var firsts = new LinkedHashMap<String, Published>();
        records.stream()
                .filter(record -> record.id() != null)
                .forEach(record -> firsts.putIfAbsent(record.id(), record));
        var byCustomer = new HashMap<String, List<Published>>();
        firsts.values().forEach(record -> byCustomer
                .computeIfAbsent(record.key(), key -> new ArrayList<>())
                .add(record));
        return byCustomer;
    }

    /** The records of these customers, each event once. */
    public List<Published> of(Collection<String> customerIds) {
        return customerIds.stream()
                .flatMap(id -> Stream.concat(
                        experiences.getOrDefault(id, List.of()).stream(),
                        activities.getOrDefault(id, List.of()).stream()))
                .toList();
    }

    /** What was told of a customer, as the system has it; fails unless it has exactly that, in that order. */
    public List<Told> of(Story story) {
        var hurt = experiences.getOrDefault(story.customerId(), List.of()).iterator();
        var did = activities.getOrDefault(story.customerId(), List.of()).iterator();
        var history = story.events().stream()
                .map(event -> told(story, event, Wire.topic(event).equals(Wire.EXPERIENCES) ? hurt : did))
                .toList();
        assertThat(hurt.hasNext() || did.hasNext())
                .as("more than was told of %s", story)
                .isFalse();
        return history;
    }

    private static Told told(Story story, Event event, Iterator<Published> records) {
        assertThat(records.hasNext())
                .as("%s of %s is published", event, story.customerId())
                .isTrue();
        var record = records.next();
        var data = record.data();
        assertThat(record.type()).as("type of %s", record).isEqualTo(Wire.PREFIX + event.type());
        Wire.body(story.customerId(), event).properties().forEach(field -> assertThat(
                        Json.normal(data.path(field.getKey())))
                .as("%s of %s", field.getKey(), record)
                .isEqualTo(Json.normal(field.getValue())));
        var receivedAt =
                data.has("receivedAt") ? Json.time(data, "receivedAt") : Instant.parse(record.header("ce_time"));
        return new Told(record.id(), receivedAt, event);
    }
}
