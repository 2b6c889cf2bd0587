package dev.twelvefold.recovery.stream.application;

import jakarta.enterprise.context.ApplicationScoped;

/** Lets go of changes that no client will come back for. */
@ApplicationScoped
public class ForgottenChanges {
    private final CaseChanges changes;
    private final StreamSettings settings;

    ForgottenChanges(CaseChanges changes, StreamSettings settings) {
        this.changes = changes;
        this.settings = settings;
    }

    /** Forgets what is older than changes are kept. */
    public void forget() {
        changes.forget(settings.keep());
    }
}
