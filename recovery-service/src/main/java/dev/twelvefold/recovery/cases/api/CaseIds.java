package dev.twelvefold.recovery.cases.api;

import dev.twelvefold.rest.Problems;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** Ids of cases in paths. */
final class CaseIds {
    private static final Pattern UUID_TEXT =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");

    private CaseIds() {}

    /** Empty for what no case is called. */
    static Optional<UUID> uuid(String text) {
        return UUID_TEXT.matcher(text).matches() ? Optional.of(UUID.fromString(text)) : Optional.empty();
    }

    /** 404. */
    static RuntimeException unknown() {
        return Problems.notFound("There is no such case.");
    }
}
