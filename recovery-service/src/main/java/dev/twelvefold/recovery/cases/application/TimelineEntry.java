package dev.twelvefold.recovery.cases.application;

import dev.twelvefold.messaging.Instants;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;

/**
 * An entry of a case's timeline.
 *
 * @param caseId the case
 * @param seq its number, from 1 without gaps
 * @param at when it happened, UTC
 * @param actor who did it; null for customers, time and payers
 * @param kind what happened, for example {@code case-claimed}
 * @param data the rest of it, JSON in {@link CanonicalJson its one spelling}
 * @param previousHash of the entry before; {@link #NOTHING} for the first
 * @param hash over all of this
 */
public record TimelineEntry(
        String caseId, long seq, Instant at, String actor, String kind, String data, byte[] previousHash, byte[] hash) {
    /** What the first entry is chained to. */
    static final byte[] NOTHING = new byte[32];

    static TimelineEntry chained(
            String caseId, long seq, Instant at, String actor, String kind, String data, byte[] previousHash) {
        var hash = hash(caseId, seq, at, actor, kind, data, previousHash);
        return new TimelineEntry(caseId, seq, at, actor, kind, data, previousHash, hash);
    }

    /** Whether it is as it was written, and follows the entry with this hash. */
    boolean follows(byte[] hashBefore) {
        return MessageDigest.isEqual(previousHash, hashBefore)
                && MessageDigest.isEqual(hash, hash(caseId, seq, at, actor, kind, data, previousHash));
    }

    /** SHA-256 over the hash before and every part behind its length, so that no two entries have a text in common. */
    private static byte[] hash(
            String caseId, long seq, Instant at, String actor, String kind, String data, byte[] previousHash) {
        var digest = sha256();
        digest.update(previousHash);
        add(digest, caseId);
        add(digest, String.valueOf(seq));
        add(digest, Instants.text(at));
        add(digest, actor);
        add(digest, kind);
        add(digest, data);
        return digest.digest();
    }

    private static void add(MessageDigest digest, String part) {
        var bytes = part == null ? new byte[0] : part.getBytes(StandardCharsets.UTF_8);
        digest.update((part == null ? "-" : bytes.length + ":").getBytes(StandardCharsets.UTF_8));
        digest.update(bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
