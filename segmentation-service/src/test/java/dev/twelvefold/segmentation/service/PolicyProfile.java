package dev.twelvefold.segmentation.service;

import java.util.Map;
import java.util.TreeMap;

/** A database of its own, in which the policy may be changed; a rebuild that is to be refused is refused soon. */
public class PolicyProfile extends LocalProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
        var overrides = new TreeMap<>(super.getConfigOverrides());
        overrides.put("twelvefold.rebuild.outbox-patience", "1s");
        return overrides;
    }
}
