package dev.twelvefold.recovery.cases.api;

import dev.twelvefold.messaging.EventJson;
import dev.twelvefold.recovery.cases.application.CaseCatalogue.Details;
import dev.twelvefold.recovery.policy.application.PolicyBook;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.function.Function;

/** Cases as the API shows them, for other ways to show them. */
@ApplicationScoped
public class CaseTexts {
    private final PolicyBook policies;

    CaseTexts(PolicyBook policies) {
        this.policies = policies;
    }

    /** Shows cases at this instant, in JSON, by the policy that is in force now. */
    public Function<Details, String> at(Instant now) {
        var shown = new CaseJsons(policies.inForce(), now);
        return details -> EventJson.text(shown.of(details));
    }
}
