package dev.twelvefold.messaging.fields;

/**
 * Why a field was refused.
 *
 * @param pointer JSON Pointer (RFC 6901) of the field, for example {@code /contact/email}; empty for the whole value
 * @param detail what is wrong with it, for people
 */
public record FieldError(String pointer, String detail) {
    /** Code points of a field's name that are sent back: no field that is known here has a longer one. */
    private static final int LONGEST_NAME = 128;

    /**
     * The error of a field that is in no other.
     *
     * @param name any text of a client
     */
    public static FieldError of(String name, String detail) {
        return new FieldError("/" + part(name), detail);
    }

    /** The name as a part of a pointer; it may be any text of a client, so it is made short, and fit to be sent back. */
    static String part(String name) {
        return Texts.shown(name, LONGEST_NAME).replace("~", "~0").replace("/", "~1");
    }
}
