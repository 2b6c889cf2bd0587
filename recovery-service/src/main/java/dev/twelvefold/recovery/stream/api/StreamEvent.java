package dev.twelvefold.recovery.stream.api;

/**
 * A change as clients see it; shared by all of them.
 *
 * @param position its place in the stream, and the id of the event
 * @param json what has happened, and the case
 */
record StreamEvent(long position, String json) {}
