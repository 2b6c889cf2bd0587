package dev.twelvefold.systemtests.crash;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.twelvefold.local.Service;
import dev.twelvefold.systemtests.Json;
import dev.twelvefold.systemtests.history.Anthology;
import dev.twelvefold.systemtests.oracle.Biography;
import dev.twelvefold.systemtests.oracle.Expected;
import dev.twelvefold.systemtests.stack.Api;
import dev.twelvefold.systemtests.stack.Published;
import dev.twelvefold.systemtests.stack.Stack;
import dev.twelvefold.systemtests.stack.StackOfItsOwn;
import dev.twelvefold.systemtests.telling.Taken;
import dev.twelvefold.systemtests.telling.Teller;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadLocalRandom;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Histories of hundreds of customers, while segmentation is killed at exactly the points that matter. */
class CrashPointsIT {
    @RegisterExtension
    static final StackOfItsOwn OWN =
            new StackOfItsOwn(config -> config.withServices(EnumSet.of(Service.FEEDBACK, Service.SEGMENTATION))
                    .withEnvironment(Service.SEGMENTATION, environment()));

    private final long seed =
            Long.getLong("twelvefold.seed", ThreadLocalRandom.current().nextInt(1_000_000));

    /**
     * Small polls, so that there is more behind each crash; and members known to the group by name, who need not wait until it has
     * noticed that they were dead.
     */
    private static Map<String, String> environment() {
        var environment = new LinkedHashMap<String, String>();
        for (var channel : List.of("EXPERIENCES", "ACTIVITIES", "CASES")) {
            environment.put("MP_MESSAGING_INCOMING_" + channel + "_MAX_POLL_RECORDS", "100");
            environment.put("MP_MESSAGING_INCOMING_" + channel + "_GROUP_INSTANCE_ID", channel);
        }
        return environment;
    }

    @Test
    void whereverItIsKilledNoChangeOfClassIsMissingOrTwofoldAndAllEndsTheSame() {
        System.out.println("CrashPointsIT: -Dtwelvefold.seed=" + seed);
        var stack = OWN.stack();
        var stories = new Anthology(seed, Instant.now()).timeless();
        var telling = CompletableFuture.runAsync(() -> new Teller(stack, new Random(seed)).tell(stories));
        var crasher = new SegmentationCrasher(stack);
        for (var point : CrashPoint.values()) {
            crasher.crashAt(point);
        }
        telling.join();
        stack.progress().awaitQuiet();

        var taken = Taken.from(stack.broker());
        var until = Instant.now();
        compare(
                stack,
                stories.stream()
                        .map(story -> Biography.of(story.customerId(), taken.of(story), until))
                        .toList());
    }

    private static void compare(Stack stack, List<Biography> biographies) {
        var changes = byCustomer(stack.broker().read("segmentation.class-changes.v1"));
        var views = byCustomer(stack.broker().read("segmentation.customers.v1"));
        assertThat(hasRepeats(changes) || hasRepeats(views))
                .as("what had been sent before it could be deleted is sent again")
                .isTrue();
        var softly = new SoftAssertions();
        for (var biography : biographies) {
            var published = changes.getOrDefault(biography.customerId(), List.of());
            changes(published, biography, softly);
            state(stack.segmentation(), biography, views, softly);
        }
        softly.assertAll();
    }

    private static boolean hasRepeats(Map<String, List<Published>> published) {
        return published.values().stream().anyMatch(events -> once(events).size() < events.size());
    }

    /** Without a gap, in order, and the same whenever one comes again. */
    private static void changes(List<Published> published, Biography biography, SoftAssertions softly) {
        var firsts = once(published);
        softly.assertThat(without("at", firsts))
                .as("changes of %s", biography.customerId())
                .isEqualTo(Json.normal(Expected.classChanges(biography)));
        var saidOnce = firsts.stream()
                .collect(groupingBy(change -> change.data().path("classVersion").intValue()));
        for (var change : published) {
            var first =
                    saidOnce.get(change.data().path("classVersion").intValue()).get(0);
            softly.assertThat(change.id()).as("ce_id of %s", change).isEqualTo(first.id());
            softly.assertThat(change.data()).as("data of %s", change).isEqualTo(first.data());
        }
    }

    private static void state(
            Api segmentation, Biography biography, Map<String, List<Published>> views, SoftAssertions softly) {
        var path = "/api/v1/customers/" + Api.encoded(biography.customerId());
        var view = segmentation.get(path).requires(200).json();
        softly.assertThat(Json.normalWithout(view, "classSince", "version", "updatedAt"))
                .isEqualTo(Json.normal(Expected.view(biography)));
        softly.assertThat(Json.normal(segmentation.list(path + "/ledger")))
                .isEqualTo(Json.normal(Expected.debts(biography)));
        var published = views.getOrDefault(biography.customerId(), List.of());
        softly.assertThat(Json.normal(published.stream().map(Published::data).toList()))
                .as("the last view of %s", biography.customerId())
                .endsWith(Json.normal(view));
    }

    private static Map<String, List<Published>> byCustomer(List<Published> published) {
        return published.stream().collect(groupingBy(Published::key));
    }

    /** As a subscriber keeps them: every event once, however often it comes. */
    private static List<Published> once(List<Published> published) {
        var firsts = new LinkedHashMap<String, Published>();
        published.forEach(event -> firsts.putIfAbsent(event.id(), event));
        return new ArrayList<>(firsts.values());
    }

    private static List<JsonNode> without(String field, List<Published> published) {
        return published.stream()
                .map(event -> Json.normalWithout(event.data(), field))
                .toList();
    }
}
