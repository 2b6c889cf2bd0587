package dev.twelvefold.recovery.cases.api;

import dev.twelvefold.rest.Problems;

/** Ids of cases in paths. */
final class CaseIds {
    private CaseIds() {}

    /** 404. */
    static RuntimeException unknown() {
        return Problems.notFound("There is no such case.");
    }
}
