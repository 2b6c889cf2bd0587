package dev.twelvefold.contracts.segmentation;

/** Whether a customer is right for the company: a flag for people to decide by, never a reason to treat anyone worse. */
public enum Fit {
    RIGHT,
    POTENTIAL,
    MISFIT
}
