package dev.twelvefold.segmentation.oracle;

import java.time.Instant;
import java.util.List;

/**
 * Events that travel together on one topic and are folded at one time.
 *
 * @param at the time
 * @param events in the order of their publishing
 */
record Round(Instant at, List<Told> events) {}
