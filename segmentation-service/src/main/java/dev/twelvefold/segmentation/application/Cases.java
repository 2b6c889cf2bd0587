package dev.twelvefold.segmentation.application;

import dev.twelvefold.segmentation.domain.Payment;
import dev.twelvefold.segmentation.domain.RecoveryCase;
import java.util.List;

/** The stored recovery cases and payments. Everything here belongs to the surrounding transaction, which holds the customers. */
public interface Cases {
    /** Whether a case is open. */
    record CaseState(String customerId, String caseId, boolean isOpen) {}

    /** Stores cases that were not known. */
    void storeOpened(List<RecoveryCase> cases);

    /** Stores whether cases are open, one state a case; a case that is not known is left out. */
    void storeStates(List<CaseState> states);

    /** Stores payments that were not known. */
    void storePayments(List<Payment> payments);
}
