package dev.twelvefold.systemtests.rolling;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.twelvefold.local.Service;
import dev.twelvefold.local.StackConfig;
import dev.twelvefold.systemtests.Json;
import dev.twelvefold.systemtests.stack.Published;
import dev.twelvefold.systemtests.stack.Stack;
import dev.twelvefold.systemtests.stack.StackOfItsOwn;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Two instances of each service behind a balancer, under load: SIGTERM to one of each, and when they are back, to the others.
 * Nobody who calls notices, and nothing is lost or done twice.
 */
class RollingRestartIT {
    private static final int SIGTERM = 128 + 15;
    private static final int LOOK_MILLIS = 100;

    /** So that calls are under way at any time, and two cores have some left for services that start. */
    private static final int OFTEN_MILLIS = 40;

    /** Calls that show that all is in motion. */
    private static final int SOME = 200;

    /** Some looks of the balancer. */
    private static final String DELAY = "1s";

    /** The delay, what requests and batches take, and a busy machine; a service that is not done by then is killed. */
    private static final Duration STOP_LIMIT = Duration.ofSeconds(20);

    @RegisterExtension
    static final StackOfItsOwn OWN = new StackOfItsOwn(RollingRestartIT::drained);

    private static Stack other;

    private final Map<Service, Balancer> balancers = new HashMap<>();
    private final Load load = new Load();

    private static StackConfig drained(StackConfig config) {
        var drained = config.withStopLimit(STOP_LIMIT);
        for (var service : Service.values()) {
            var variables = new HashMap<>(config.environment().get(service));
            variables.put("QUARKUS_SHUTDOWN_DELAY", System.getProperty("rolling.delay", DELAY));
            drained = drained.withEnvironment(service, variables);
        }
        return drained;
    }

    @BeforeAll
    static void startAnother() {
        other = OWN.stack().startAnother(RollingRestartIT::drained);
    }

    @AfterAll
    static void stopTheOther() {
        if (other != null) {
            other.close();
        }
    }

    @Test
    void nobodyNoticesThatEveryInstanceIsRestarted() {
        for (var service : Service.values()) {
            balancers.put(service, new Balancer(service, List.of(OWN.stack(), other)));
        }
        var keyless = new Posts(balancers.get(Service.FEEDBACK), "keyless-", false);
        var keyed = new Posts(balancers.get(Service.FEEDBACK), "keyed-", true);
        var batches = new SlowBatches(balancers.get(Service.FEEDBACK));
        var watcher = new Watcher(balancers.get(Service.RECOVERY));
        keyless.post();
        var theCase = caseOf(keyless.prefix() + 0);
        List<Integer> exits;

        try (load) {
            balancers.values().forEach(balancer -> load.every(LOOK_MILLIS, balancer::look));
            load.every(OFTEN_MILLIS, keyless::post);
            load.every(OFTEN_MILLIS, keyed::post);
            load.every(OFTEN_MILLIS, batches::beat);
            load.always(batches::send);
            load.every(OFTEN_MILLIS, () -> read(Service.SEGMENTATION, "/api/v1/segments"));
            load.every(OFTEN_MILLIS, () -> read(Service.SEGMENTATION, "/api/v1/customers?class=EXTREME"));
            load.every(OFTEN_MILLIS, () -> read(Service.RECOVERY, "/api/v1/cases?status=OPEN"));
            load.every(OFTEN_MILLIS, () -> claimAndRelease(theCase));
            load.always(() -> watcher.follow(load::isStopping));
            await().until(() -> load.done() > SOME);

            exits = Stream.of(OWN.stack(), other).flatMap(this::restart).toList();
        }

        assertThat(load.failures()).isEmpty();
        assertThat(exits).hasSize(6).containsOnly(SIGTERM);
        OWN.stack().progress().awaitQuiet();
        everyPromiseIsKeptOnce(keyless);
        everyPromiseIsKeptOnce(keyed);
        assertThat(records("feedback.experiences.v1", SlowBatches.PREFIX)).hasSize(batches.accepted());
        everyClassChangeIsToldOnceInOrder();
        everyEventOfACaseIsToldOnce();
        assertThat(watcher.seen())
                .as("places in the stream")
                .containsExactlyElementsOf(LongStream.rangeClosed(
                                watcher.seen().get(0), watcher.last().orElseThrow())
                        .boxed()
                        .toList());
    }

    /** One instance of each service at once; ready again when it returns. */
    private Stream<Integer> restart(Stack stack) {
        var restarts = Arrays.stream(Service.values())
                .map(service -> CompletableFuture.supplyAsync(() -> {
                    var exit = stack.local().stop(service);
                    stack.local().start(service);
                    return exit;
                }))
                .toList();
        var exits = restarts.stream().map(CompletableFuture::join).toList();
        var before = load.done();
        await("load on both").until(() -> load.done() > before + SOME);
        return exits.stream();
    }

    private void read(Service service, String path) {
        balancers.get(service).next().get(path).requires(200).json();
    }

    private void claimAndRelease(String theCase) {
        for (var command : List.of("/claim", "/release")) {
            balancers
                    .get(Service.RECOVERY)
                    .next()
                    .post(theCase + command, Json.object())
                    .requires(200);
        }
    }

    private String caseOf(String customer) {
        return await()
                .atMost(Duration.ofSeconds(30))
                .until(
                        () -> balancers.get(Service.RECOVERY).next().list("/api/v1/cases?customerId=" + customer),
                        cases -> !cases.isEmpty())
                .stream()
                .map(found -> "/api/v1/cases/" + found.required("caseId").textValue())
                .findFirst()
                .orElseThrow();
    }

    private static void everyPromiseIsKeptOnce(Posts posts) {
        var published = records("feedback.experiences.v1", posts.prefix());
        assertThat(published.stream().collect(toMap(Published::id, Published::key)))
                .isEqualTo(posts.promised());
        published.stream().collect(groupingBy(Published::key, counting())).forEach((customer, posted) -> {
            var ledger = other.segmentation()
                    .get("/api/v1/customers/" + customer)
                    .requires(200)
                    .json()
                    .required("ledger");
            assertThat(ledger.required("positives").longValue()
                            + ledger.required("negatives").longValue())
                    .as("what segmentation knows of " + customer)
                    .isEqualTo(posted);
        });
    }

    private static void everyClassChangeIsToldOnceInOrder() {
        var versions = records("segmentation.class-changes.v1", "").stream()
                .collect(groupingBy(Published::key, HashMap::new, toList()));
        assertThat(versions).hasSizeGreaterThan(10);
        versions.forEach((customer, changes) -> assertThat(changes)
                .as(customer)
                .extracting(change -> change.data().required("classVersion").intValue())
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, changes.size()).boxed().toList()));
    }

    private static void everyEventOfACaseIsToldOnce() {
        assertThat(records("recovery.cases.v1", ""))
                .hasSizeGreaterThan(10)
                .extracting(Published::id)
                .doesNotHaveDuplicates();
    }

    private static List<Published> records(String topic, String customers) {
        return OWN.stack().broker().read(topic).stream()
                .filter(event -> event.key().startsWith(customers))
                .toList();
    }
}
