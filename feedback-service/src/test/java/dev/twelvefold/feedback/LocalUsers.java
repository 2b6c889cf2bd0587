package dev.twelvefold.feedback;

import io.quarkus.test.junit.QuarkusTestProfile;

/** The application as it runs on a developer's machine, with Basic users. */
public class LocalUsers implements QuarkusTestProfile {
    @Override
    public String getConfigProfile() {
        return "local";
    }
}
