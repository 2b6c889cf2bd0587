package dev.twelvefold.feedback.intake.application;

import io.opentelemetry.context.Context;

/**
 * Who posts, and in which trace.
 *
 * @param client the authenticated client; keys are its own
 * @param trace goes on in the headers of what is published, on whatever thread that happens
 */
public record Poster(String client, Context trace) {
    /** A client in the trace of the calling thread. */
    public static Poster now(String client) {
        return new Poster(client, Context.current());
    }
}
