package dev.twelvefold.contracts.segmentation;

import com.fasterxml.jackson.annotation.JsonIgnore;

/** The five classes, in the order in which they are tried; the first that holds wins. */
public enum CustomerClass {
    /** Complains, and has met real trouble. */
    EXTREME("recover"),
    /** Calculates, buys at discounts, knows the competitors. */
    PENNY_PINCHING("listen-and-answer"),
    /** Loves the product and buys again. */
    LOYAL("reward"),
    /** Doubts, analyses, buys now and then. */
    HESITANT("reassure"),
    /** Registered, and nothing more yet. */
    NAIVE("welcome");

    private final String treatment;

    CustomerClass(String treatment) {
        this.treatment = treatment;
    }

    /** How customers of this class are to be treated, as published with the class. */
    @JsonIgnore
    public String treatment() {
        return treatment;
    }
}
