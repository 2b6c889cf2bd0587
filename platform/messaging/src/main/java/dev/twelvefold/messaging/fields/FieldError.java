package dev.twelvefold.messaging.fields;

/**
 * Why a field was refused.
 *
 * @param pointer JSON Pointer (RFC 6901) of the field, for example {@code /contact/email}; empty for the whole value
 * @param detail what is wrong with it, for people
 */
public record FieldError(String pointer, String detail) {}
