package dev.twelvefold.recovery;

import io.quarkus.test.junit.QuarkusTestProfile;

/** The service as it runs on a developer's machine: with the local users. */
public class LocalProfile implements QuarkusTestProfile {
    @Override
    public String getConfigProfile() {
        return "local";
    }
}
