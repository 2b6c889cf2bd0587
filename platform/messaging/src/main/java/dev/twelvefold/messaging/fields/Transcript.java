package dev.twelvefold.messaging.fields;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * The values that a body says itself, normalised and in the order of reading, without what is filled in: two bodies with the
 * same transcript say the same. Not safe for use by several threads.
 */
public final class Transcript {
    private final StringBuilder values = new StringBuilder(256);

    /** @param kind what is read, so that no two kinds have a transcript in common */
    public Transcript(String kind) {
        values.append(kind);
    }

    /** Values are told apart by their lengths, so that no text can look like the field behind it. */
    void note(String path, String field, Object value) {
        var text = value.toString();
        values.append('\n').append(path).append('/').append(field).append(' ');
        values.append(text.length()).append(' ').append(text);
    }

    /** SHA-256 over the values, 32 bytes. */
    public byte[] hash() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(values.toString().getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
