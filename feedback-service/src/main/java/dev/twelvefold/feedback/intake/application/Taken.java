package dev.twelvefold.feedback.intake.application;

/**
 * What became of an accepted post.
 *
 * @param replayed whether it was there already, under the same key
 */
public record Taken(Receipt receipt, boolean replayed) {}
