package dev.twelvefold.benchmarks.posts;

import static io.gatling.javaapi.core.CoreDsl.atOnceUsers;
import static io.gatling.javaapi.core.CoreDsl.details;
import static io.gatling.javaapi.core.CoreDsl.feed;
import static io.gatling.javaapi.core.CoreDsl.global;
import static io.gatling.javaapi.core.CoreDsl.listFeeder;
import static io.gatling.javaapi.core.CoreDsl.pause;
import static io.gatling.javaapi.core.CoreDsl.scenario;
import static io.gatling.javaapi.http.HttpDsl.http;
import static io.gatling.javaapi.http.HttpDsl.status;

import io.gatling.javaapi.core.Assertion;
import io.gatling.javaapi.core.ChainBuilder;
import io.gatling.javaapi.core.FeederBuilder;
import io.gatling.javaapi.core.Simulation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * People who work on the queue: each looks at its first page, at how much there is to do, takes a case that nobody has, and works on it
 * for a while. The requests of the warm-up have names of their own.
 *
 * <p>System properties: {@code twelvefold.url}, {@code twelvefold.agents}, {@code twelvefold.cases}, a file with an id a line, of
 * which each is claimed once, {@code twelvefold.warm-up} and {@code twelvefold.seconds}.
 */
public final class Agents extends Simulation {
    /** Those of the profile {@code local} who work on cases; each stands for a quarter of the people, and has all of their cases. */
    private static final List<String> USERS = List.of("agent", "agent2", "lead", "manager");

    private static final String WARM_UP = "warm-up ";

    /** Five seconds on average. */
    private static final Duration SHORTEST = Duration.ofSeconds(1);

    private static final Duration LONGEST = Duration.ofSeconds(9);

    private static final List<String> REQUESTS = List.of("page", "counts", "claim");

    /** No answer takes this long: the assertions are how Gatling says what it has measured. */
    private static final int A_MINUTE = 60_000;

    private static final double[] PERCENTILES = {50, 95, 99};

    private static final int OK = 200;

    public Agents() {
        var protocol = http.baseUrl(System.getProperty("twelvefold.url")).basicAuth("#{user}", "#{user}");
        var cases = cases();
        var users =
                USERS.stream().map(user -> Map.<String, Object>of("user", user)).toList();
        var day = scenario("agents")
                .feed(listFeeder(users).circular())
                .exec(pause(Duration.ZERO, LONGEST))
                .during(Integer.getInteger("twelvefold.warm-up"))
                .on(round(WARM_UP, cases))
                .during(Integer.getInteger("twelvefold.seconds"))
                .on(round("", cases));
        setUp(day.injectOpen(atOnceUsers(Integer.getInteger("twelvefold.agents"))))
                .protocols(protocol)
                .assertions(assertions());
    }

    private static ChainBuilder round(String prefix, FeederBuilder<Object> cases) {
        return feed(cases)
                .exec(http(prefix + "page").get("/api/v1/cases?status=OPEN").check(status().is(OK)))
                .exec(http(prefix + "counts").get("/api/v1/queues").check(status().is(OK)))
                .exec(http(prefix + "claim")
                        .post("/api/v1/cases/#{caseId}/claim")
                        .check(status().is(OK)))
                .exec(pause(SHORTEST, LONGEST));
    }

    private static Assertion[] assertions() {
        var measured = REQUESTS.stream()
                .flatMap(name -> Stream.concat(
                        Arrays.stream(PERCENTILES).mapToObj(percent -> details(name)
                                .responseTime()
                                .percentile(percent)
                                .lt(A_MINUTE)),
                        Stream.of(
                                details(name).responseTime().max().lt(A_MINUTE),
                                details(name).allRequests().count().gt(0L))));
        return Stream.concat(Stream.of(global().failedRequests().count().is(0L)), measured)
                .toArray(Assertion[]::new);
    }

    private static FeederBuilder<Object> cases() {
        try (var ids = Files.lines(Path.of(System.getProperty("twelvefold.cases")))) {
            return listFeeder(
                            ids.map(id -> Map.<String, Object>of("caseId", id)).toList())
                    .queue();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
