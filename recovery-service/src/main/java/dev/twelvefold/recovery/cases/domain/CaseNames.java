package dev.twelvefold.recovery.cases.domain;

/** What new cases are called. */
public interface CaseNames {
    /** The id (a UUID) that the case of this customer and this cause always has. */
    String idOf(String customerId, String cause);

    /** A number that no case has, for example {@code R-000042}. */
    String nextNumber();
}
