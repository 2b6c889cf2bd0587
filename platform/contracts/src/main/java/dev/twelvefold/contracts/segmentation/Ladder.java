package dev.twelvefold.contracts.segmentation;

/** How firmly a customer's purchases tie them to the company, from loosest to firmest. */
public enum Ladder {
    PROSPECT,
    CASUAL,
    REGULAR,
    STRATEGIC
}
