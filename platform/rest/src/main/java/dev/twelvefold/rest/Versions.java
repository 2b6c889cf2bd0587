package dev.twelvefold.rest;

import jakarta.ws.rs.core.EntityTag;
import java.util.Arrays;

/** Versions of what can be changed, as {@code ETag} and {@code If-Match} (RFC 9110, sections 8.8.3 and 13.1.1) carry them. */
public final class Versions {
    private Versions() {}

    /** The tag of a version. */
    public static EntityTag tag(long version) {
        return new EntityTag(String.valueOf(version));
    }

    /**
     * Holds a change that must be conditional against the present version.
     *
     * @param ifMatch the header; null when it is missing
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 428 without the header, 412 when it names other versions only
     */
    public static void require(String ifMatch, long present) {
        if (ifMatch == null) {
            throw Problems.unconditional("Read it first, and send its ETag as If-Match.");
        }
        if (!matches(ifMatch, present)) {
            throw stale(present);
        }
    }

    /** The refusal of a change that was meant for another version than the present one: 412. */
    public static RuntimeException stale(long present) {
        return Problems.stale("It has been changed since: the present ETag is " + quoted(present) + ".");
    }

    /** Whether the header names this version. Weak tags match nothing, as the strong comparison wants it. */
    public static boolean matches(String ifMatch, long present) {
        return Arrays.stream(ifMatch.split(","))
                .map(String::strip)
                .anyMatch(tag -> tag.equals("*") || tag.equals(quoted(present)));
    }

    private static String quoted(long version) {
        return '"' + String.valueOf(version) + '"';
    }
}
