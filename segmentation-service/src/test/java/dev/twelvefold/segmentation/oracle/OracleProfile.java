package dev.twelvefold.segmentation.oracle;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;
import java.util.Set;

/** Time passes only when the test says so. */
public class OracleProfile implements QuarkusTestProfile {
    @Override
    public String getConfigProfile() {
        return "local";
    }

    @Override
    public Set<Class<?>> getEnabledAlternatives() {
        return Set.of(SetClock.class);
    }

    /** A commit of offsets waits for the poll that is under way, and each round of the test waits for the commit. */
    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "twelvefold.segmentation.edge-interval", "off",
                "mp.messaging.connector.smallrye-kafka.poll-timeout", "10");
    }
}
