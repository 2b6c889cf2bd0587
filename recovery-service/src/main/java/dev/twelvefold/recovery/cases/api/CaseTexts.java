package dev.twelvefold.recovery.cases.api;

import dev.twelvefold.messaging.EventJson;
import dev.twelvefold.recovery.cases.application.CaseCatalogue.Details;
import dev.twelvefold.recovery.policy.application.PolicyBook;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/** Cases as the API shows them, for other ways to show them. */
@ApplicationScoped
public class CaseTexts {
    private final PolicyBook policies;

    CaseTexts(PolicyBook policies) {
        this.policies = policies;
    }

    /** The case at this instant, in JSON. */
    public String json(Details details, Instant now) {
        return EventJson.text(new CaseJsons(policies.inForce(), now).of(details));
    }
}
