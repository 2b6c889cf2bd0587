package dev.twelvefold.systemtests.telling;

import static org.assertj.core.api.Assertions.assertThat;

import dev.twelvefold.systemtests.history.Event;
import dev.twelvefold.systemtests.history.Story;
import dev.twelvefold.systemtests.stack.Reply;
import dev.twelvefold.systemtests.stack.Stack;
import dev.twelvefold.systemtests.telling.Stretch.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Tells stories to the running system over all ways in, some of it twice. */
public final class Teller {
    private final Stack stack;
    private final Random random;

    /** @param random decides which way what is told */
    public Teller(Stack stack, Random random) {
        this.stack = stack;
        this.random = random;
    }

    /** Tells all stories side by side, each in its order also across topics. */
    public void tell(List<Story> stories) {
        var stretches = stories.stream().map(story -> Stretch.of(story, random)).toList();
        var longest = stretches.stream().mapToInt(List::size).max().orElse(0);
        for (int n = 0; n < longest; n++) {
            var place = n;
            tellAtOnce(stretches.stream()
                    .filter(story -> story.size() > place)
                    .map(story -> story.get(place))
                    .toList());
        }
    }

    /** Tells what happened next to customers of these stories; all of it travels on one topic. */
    public void tellMore(List<Story> stories, List<Event> events) {
        tellAtOnce(stories.stream()
                .map(story ->
                        Stretch.of(story.customerId(), events, story.events().size(), random))
                .toList());
    }

    private void tellAtOnce(List<Stretch> stretches) {
        batch(routed(stretches, Route.BATCH));
        routed(stretches, Route.CALLS).forEach(this::call);
        publish(routed(stretches, Route.KAFKA));
        stack.progress().awaitRead("segmentation-service", List.of(Wire.EXPERIENCES, Wire.ACTIVITIES));
    }

    private static List<Stretch> routed(List<Stretch> stretches, Route route) {
        return stretches.stream().filter(stretch -> stretch.route() == route).toList();
    }

    private void batch(List<Stretch> stretches) {
        batchOnce(stretches);
        batchOnce(stretches.stream().filter(Stretch::repeated).toList());
    }

    private void batchOnce(List<Stretch> stretches) {
        var lines = new ArrayList<String>();
        stretches.forEach(stretch -> stretch.named().forEach(one -> lines.add(line(one, stretch.keyed()))));
        if (lines.isEmpty()) {
            return;
        }
        var answer = stack.feedback().postBatch(lines).requires(200).json();
        assertThat(answer.path("accepted").intValue())
                .as("accepted of %s", answer)
                .isEqualTo(lines.size());
    }

    private static String line(Named one, boolean keyed) {
        var line =
                Wire.body(one.customerId(), one.event()).put("kind", one.event().kind());
        return (keyed ? line.put("idempotencyKey", one.name()) : line).toString();
    }

    private void call(Stretch stretch) {
        for (var one : stretch.named()) {
            var headers = stretch.keyed() ? new String[] {"Idempotency-Key", one.name()} : new String[0];
            var first = post(one, headers);
            if (stretch.repeated()) {
                var second = post(one, headers);
                assertThat(second.json().required("eventId"))
                        .as(second.request())
                        .isEqualTo(first.json().required("eventId"));
            }
        }
    }

    private Reply post(Named one, String... headers) {
        var path = one.event().kind().equals("activity")
                ? "activities"
                : one.event().kind() + "s";
        return stack.feedback()
                .post("/api/v1/" + path, Wire.body(one.customerId(), one.event()), headers)
                .requires(202);
    }

    private void publish(List<Stretch> stretches) {
        var records = new ArrayList<ProducerRecord<byte[], byte[]>>();
        for (var stretch : stretches) {
            for (var one : stretch.named()) {
                records.add(Wire.record(one.name(), one.customerId(), one.event()));
                if (stretch.repeated()) {
                    records.add(Wire.record(one.name(), one.customerId(), one.event()));
                }
            }
        }
        stack.broker().publish(records);
    }
}
