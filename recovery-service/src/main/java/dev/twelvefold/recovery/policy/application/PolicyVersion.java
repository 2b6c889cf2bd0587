package dev.twelvefold.recovery.policy.application;

import dev.twelvefold.recovery.policy.domain.Rules;
import java.time.Instant;

/**
 * A policy as it is kept: it never changes, the newest is in force.
 *
 * @param version from 1, one more with each change
 * @param rules what it sets
 * @param createdAt when it was put in force, UTC
 * @param createdBy by whom; null for the one that came with the installation
 */
public record PolicyVersion(int version, Rules rules, Instant createdAt, String createdBy) {}
