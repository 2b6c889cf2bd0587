package dev.twelvefold.recovery.stream.application;

import java.time.Instant;
import java.util.UUID;

/**
 * Something that has happened to a case, in the order of the stream.
 *
 * @param position its place, from 1 without gaps
 * @param caseId the case
 * @param version the version of the case after it
 * @param what happened, for example {@code case-claimed}
 * @param actor who did it; null when a customer, time or a payer did
 * @param at when it happened, UTC
 */
public record CaseChange(long position, UUID caseId, long version, String what, String actor, Instant at) {}
