package dev.twelvefold.recovery.cases.domain;

/** Names that say what they are made of. */
final class TestNames implements CaseNames {
    @Override
    public String idOf(String customerId, String cause) {
        return customerId + "/" + cause;
    }

    @Override
    public String nextNumber() {
        return "R-000001";
    }

    @Override
    public String idWithin(String caseId, long entry) {
        return caseId + "#" + entry;
    }

    @Override
    public String brokenPromise(String caseId, String promiseId) {
        return "broken/" + promiseId;
    }
}
