package dev.twelvefold.recovery.policy.domain;

import dev.twelvefold.recovery.cases.domain.ClockRules;
import dev.twelvefold.recovery.cases.domain.CompensationRules;
import dev.twelvefold.recovery.cases.domain.LifeRules;
import dev.twelvefold.recovery.cases.domain.Suggestions;

/**
 * What the policy of recovery sets.
 *
 * @param suggestions what compensation is suggested
 * @param compensation who may give away how much
 * @param clocks how long the clocks run, and by what calendar
 * @param life how long other things of a case last
 * @param language of letters to customers of whom none is known, BCP 47
 */
public record Rules(
        Suggestions suggestions, CompensationRules compensation, ClockRules clocks, LifeRules life, String language) {
    /** The defaults of DOMAIN.md, section 4. */
    public static final Rules DEFAULTS =
            new Rules(Suggestions.DEFAULTS, CompensationRules.DEFAULTS, ClockRules.DEFAULTS, LifeRules.DEFAULTS, "vi");
}
