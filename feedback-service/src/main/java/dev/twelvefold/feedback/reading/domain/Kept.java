package dev.twelvefold.feedback.reading.domain;

/**
 * A piece of feedback that was found.
 *
 * @param eventId its identity for ever
 * @param kind the spelling of its kind
 * @param postedBy the client that posted it by REST; null when it came in otherwise
 * @param data its JSON as published, an object with at least one field
 * @param position its place in every list that it belongs to
 */
public record Kept(String eventId, String kind, String postedBy, String data, Position position) {}
