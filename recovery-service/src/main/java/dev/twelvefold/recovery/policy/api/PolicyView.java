package dev.twelvefold.recovery.policy.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.twelvefold.recovery.policy.application.PolicyVersion;
import dev.twelvefold.recovery.policy.application.RulesDocument;
import java.time.Instant;

/**
 * A policy as it is shown. It may be sent back with other values: what only we set is then passed over.
 *
 * @param version its number, from 1
 * @param rules what it sets, as fields beside the others
 * @param createdAt when it was put in force, UTC
 * @param createdBy by whom; null for the one that came with the installation
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record PolicyView(int version, @JsonUnwrapped RulesDocument rules, Instant createdAt, String createdBy) {
    /** Fields that only we set. */
    static final String[] OURS = {"version", "createdAt", "createdBy"};

    static PolicyView of(PolicyVersion version) {
        return new PolicyView(
                version.version(), RulesDocument.of(version.rules()), version.createdAt(), version.createdBy());
    }
}
