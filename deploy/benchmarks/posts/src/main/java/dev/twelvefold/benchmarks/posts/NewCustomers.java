package dev.twelvefold.benchmarks.posts;

import static io.gatling.javaapi.core.CoreDsl.StringBody;
import static io.gatling.javaapi.core.CoreDsl.constantUsersPerSec;
import static io.gatling.javaapi.core.CoreDsl.global;
import static io.gatling.javaapi.core.CoreDsl.rampUsersPerSec;
import static io.gatling.javaapi.core.CoreDsl.scenario;
import static io.gatling.javaapi.http.HttpDsl.http;
import static io.gatling.javaapi.http.HttpDsl.status;

import io.gatling.javaapi.core.Simulation;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Posts a rating of a new customer so many times a second, whether those before have been answered or not. When it was posted is part
 * of the customer's id, since it is all that comes out at the other end: {@code l-<number>-<microseconds since 1970>}.
 *
 * <p>System properties: {@code twelvefold.url}, {@code twelvefold.rate}, {@code twelvefold.warm-up}, the seconds in which the rate rises
 * to that, and {@code twelvefold.seconds}, for which it stays there.
 */
public final class NewCustomers extends Simulation {
    /** A user of the profile {@code local}. */
    private static final String USER = "frontline";

    private static final String RATING = """
            {"customerId":"l-%d-%d","score":4,"touchpoint":"store","channel":"store","comment":"Quick and friendly, thank you."}""";

    private static final int ACCEPTED = 202;

    private final AtomicLong count = new AtomicLong();

    public NewCustomers() {
        var post = http("rating")
                .post("/api/v1/ratings")
                .header("Content-Type", "application/json")
                .body(StringBody(session -> rating()))
                .check(status().is(ACCEPTED));
        // Connections are kept and shared, as those of a gateway are; as many as it takes.
        var protocol = http.baseUrl(System.getProperty("twelvefold.url"))
                .basicAuth(USER, USER)
                .shareConnections();
        var rate = Integer.getInteger("twelvefold.rate");
        // A service whose code is not compiled yet would be buried by the whole rate at once.
        var load = scenario("new customers")
                .exec(post)
                .injectOpen(
                        rampUsersPerSec(1).to(rate).during(Integer.getInteger("twelvefold.warm-up")),
                        constantUsersPerSec(rate).during(Integer.getInteger("twelvefold.seconds")));
        setUp(load)
                .protocols(protocol)
                .assertions(global().failedRequests().count().is(0L));
    }

    private String rating() {
        return RATING.formatted(count.incrementAndGet(), ChronoUnit.MICROS.between(Instant.EPOCH, Instant.now()));
    }
}
