package dev.twelvefold.recovery.cases.domain;

import java.time.Instant;

/**
 * Who does something, and when.
 *
 * @param by the name of the user
 * @param isLead whether they may do what leads may
 * @param at UTC
 */
public record Act(String by, boolean isLead, Instant at) {}
