package dev.twelvefold.recovery.cases;

import dev.twelvefold.recovery.LocalProfile;
import java.util.HashMap;
import java.util.Map;

/** A database of its own, in which the policy may be changed, and a timer that looks often. */
public class CompensationProfile extends LocalProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
        var settings = new HashMap<>(super.getConfigOverrides());
        settings.put("twelvefold.recovery.cases.timer-interval", "0.2s");
        return settings;
    }
}
