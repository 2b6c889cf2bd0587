package dev.twelvefold.recovery.cases.api;

import dev.twelvefold.messaging.EventJson;
import dev.twelvefold.recovery.cases.application.CaseCatalogue.Details;
import java.time.Instant;

/** Cases as the API shows them, for other ways to show them. */
public final class CaseTexts {
    private CaseTexts() {}

    /** The case at this instant, in JSON. */
    public static String json(Details details, Instant now) {
        return EventJson.text(new CaseJsons(now).of(details));
    }
}
