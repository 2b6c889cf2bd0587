package dev.twelvefold.feedback.intake.adapters;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import java.time.Duration;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * Closes the connection behind an answer that says so. Vert.x keeps it open as long as there is a body to come, and closing it
 * at once would let the client's system throw away the answer together with what the client still sends: so what comes is
 * dropped for a while.
 */
class LastAnswers {
    static final String CONNECTION = "Connection";
    static final String CLOSE = "close";

    /** Long enough to read an answer; a client that goes on sending gains nothing. */
    private static final Duration LINGER = Duration.ofSeconds(2);

    @ServerResponseFilter
    public void closeBehind(ContainerResponseContext response, RoutingContext exchange) {
        if (CLOSE.equals(response.getHeaderString(CONNECTION))) {
            exchange.addEndHandler(ended -> close(exchange));
        }
    }

    private static void close(RoutingContext exchange) {
        var request = exchange.request();
        if (request.isEnded()) {
            request.connection().close();
            return;
        }
        request.endHandler(ended -> request.connection().close());
        exchange.vertx()
                .setTimer(LINGER.toMillis(), timer -> request.connection().close());
        drop(request);
    }

    private static void drop(HttpServerRequest request) {
        request.handler(buffer -> {});
        request.resume();
    }
}
