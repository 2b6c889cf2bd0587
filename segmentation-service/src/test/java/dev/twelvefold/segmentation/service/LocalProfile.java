package dev.twelvefold.segmentation.service;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** The profile in which the local users exist; window edges and figures are looked at often enough for a test to wait for one. */
public class LocalProfile implements QuarkusTestProfile {
    @Override
    public String getConfigProfile() {
        return "local";
    }

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of("twelvefold.segmentation.edge-interval", "1s", "twelvefold.sampling.interval", "200ms");
    }
}
