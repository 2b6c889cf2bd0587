package dev.twelvefold.messaging;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Texts from bytes of which nobody knows whether they are UTF-8. */
public final class Utf8 {
    private Utf8() {}

    /**
     * The text.
     *
     * @throws CharacterCodingException when the bytes are not UTF-8; nothing is replaced
     */
    public static String strictly(byte[] bytes) throws CharacterCodingException {
        return isAscii(bytes)
                ? new String(bytes, StandardCharsets.US_ASCII)
                : StandardCharsets.UTF_8
                        .newDecoder()
                        .decode(ByteBuffer.wrap(bytes))
                        .toString();
    }

    /** The ordinary case, in which there is nothing that could be malformed. */
    private static boolean isAscii(byte[] bytes) {
        for (var unit : bytes) {
            if (unit < 0) {
                return false;
            }
        }
        return true;
    }
}
