package dev.twelvefold.recovery.cases.domain;

/** What new things are called. */
public interface CaseNames {
    /** The id (a UUID) that the case of this customer and this cause always has. */
    String idOf(String customerId, String cause);

    /** A number that no case has, for example {@code R-000042}. */
    String nextNumber();

    /** The id (a UUID) of what a person added to a case by the entry with this number. */
    String idWithin(String caseId, long entry);

    /** The {@code ce_id} of the negative experience that breaking this promise is. */
    String brokenPromise(String caseId, String promiseId);
}
