package dev.twelvefold.feedback.intake.adapters;

import jakarta.ws.rs.core.HttpHeaders;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Refuses by its headers alone what needs no reading: the framework reads a body before it calls a resource. */
class SinglePostFilter {
    private final Bodies bodies;

    SinglePostFilter(Bodies bodies) {
        this.bodies = bodies;
    }

    @SinglePost
    @ServerRequestFilter
    public void check(HttpHeaders headers) {
        bodies.check(headers, Bodies.MAX_SINGLE);
    }
}
