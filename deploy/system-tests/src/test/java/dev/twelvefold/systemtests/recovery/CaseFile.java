package dev.twelvefold.systemtests.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.twelvefold.systemtests.Excerpt;
import dev.twelvefold.systemtests.Json;
import dev.twelvefold.systemtests.stack.Api;
import dev.twelvefold.systemtests.stack.Reply;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;

/**
 * A case as everybody may read it.
 *
 * @param recovery the service as somebody who changes nothing
 */
record CaseFile(Api recovery, String id) {
    /** The one case of the customer, once it is there. */
    static CaseFile of(Customer customer) {
        var recovery = customer.stack().recovery().as("analyst");
        var found = new ArrayList<JsonNode>();
        Soon.untilAsserted(() -> {
            found.addAll(recovery.list("/api/v1/cases?customerId=" + customer.id()));
            assertThat(found).hasSize(1);
        });
        return new CaseFile(recovery, found.get(0).required("caseId").textValue());
    }

    JsonNode now() {
        return read().json();
    }

    /** For {@code If-Match}. */
    String tag() {
        return read().header("ETag");
    }

    private Reply read() {
        return recovery.get("/api/v1/cases/" + id).requires(200);
    }

    /** It shows this soon. */
    void shows(String excerpt) {
        Soon.untilAsserted(() -> Excerpt.isIn(now(), excerpt));
    }

    /** This clock began to run at an instant, has so much time, and is not met. */
    void hasClock(String name, Instant startedAt, Duration time) {
        assertThat(Json.time(clock(name), "dueAt")).as(name).isEqualTo(startedAt.plus(time));
        assertThat(clock(name).required("metAt").isNull()).as(name).isTrue();
    }

    /** What these clocks asked for was done in time. */
    void hasMet(String... names) {
        assertThat(names).allSatisfy(name -> Excerpt.isIn(clock(name), "{'breached': false}"));
        assertThat(names)
                .allSatisfy(name -> assertThat(Json.time(clock(name), "metAt")).isBeforeOrEqualTo(Instant.now()));
    }

    private JsonNode clock(String name) {
        return now().required("clocks")
                .valueStream()
                .filter(clock -> clock.required("name").textValue().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
