package dev.twelvefold.feedback.batch.application;

/**
 * Why a line was rejected.
 *
 * @param line its number, counted from 1, blank lines included
 * @param pointer JSON Pointer (RFC 6901) of the field within the line; empty for the whole line
 * @param detail what is wrong with it, for people
 */
public record LineError(long line, String pointer, String detail) {}
