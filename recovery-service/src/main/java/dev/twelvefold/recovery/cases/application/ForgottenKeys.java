package dev.twelvefold.recovery.cases.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Lets go of idempotency keys that nobody will use again. */
@ApplicationScoped
public class ForgottenKeys {
    private final CommandKeys keys;
    private final CaseSettings settings;

    ForgottenKeys(CommandKeys keys, CaseSettings settings) {
        this.keys = keys;
        this.settings = settings;
    }

    /** Forgets what is older than keys are kept. */
    @Transactional
    public void forget() {
        keys.forget(settings.keepKeys());
    }
}
