package dev.twelvefold.recovery.letters.application;

import java.util.UUID;

/** From whom letters come. */
public interface SenderAddress {
    /** The Message-ID (RFC 5322, 3.6.4) that a letter carries for ever, with its angle brackets. */
    String messageId(UUID letterId);
}
