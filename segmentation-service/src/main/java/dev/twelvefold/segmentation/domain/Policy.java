package dev.twelvefold.segmentation.domain;

/**
 * The rules in force, and their number.
 *
 * @param version from 1, one more with each change
 * @param rules what it sets
 */
public record Policy(int version, Rules rules) {
    /** The policy of a new installation. */
    public static final Policy DEFAULTS = new Policy(1, Rules.DEFAULTS);
}
