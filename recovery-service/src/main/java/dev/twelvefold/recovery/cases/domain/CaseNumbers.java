package dev.twelvefold.recovery.cases.domain;

/** Hands out the numbers by which people call cases. */
@FunctionalInterface
public interface CaseNumbers {
    /** A number that no case has, for example {@code R-000042}. */
    String next();
}
