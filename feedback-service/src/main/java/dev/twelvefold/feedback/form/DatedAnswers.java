package dev.twelvefold.feedback.form;

import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * Says in every answer what time it is, as an HTTP server should (RFC 9110, 6.6.1) and Vert.x does not by itself: a tablet
 * whose own clock is wrong tells by it when a rating was given.
 */
class DatedAnswers {
    /** An answer's date, as it is sent in all answers of that second. */
    private record Stamp(long second, String date) {}

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private final Clock clock;
    private volatile Stamp last = new Stamp(Long.MIN_VALUE, "");

    DatedAnswers(Clock clock) {
        this.clock = clock;
    }

    @ServerResponseFilter
    public void date(ContainerResponseContext response) {
        response.getHeaders().putSingle(HttpHeaders.DATE, now());
    }

    /** Formatted once a second: posts come by the ten thousand. Two threads may both do it, to the same effect. */
    private String now() {
        var now = clock.instant();
        var stamp = last;
        if (stamp.second() != now.getEpochSecond()) {
            stamp = new Stamp(now.getEpochSecond(), DATE.format(now));
            last = stamp;
        }
        return stamp.date();
    }
}
