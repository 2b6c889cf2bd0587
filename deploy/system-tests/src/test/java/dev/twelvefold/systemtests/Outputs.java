package dev.twelvefold.systemtests;

import dev.twelvefold.systemtests.stack.Broker;
import dev.twelvefold.systemtests.stack.Published;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the services publish, as a subscriber keeps it: every event once, however often it comes. */
final class Outputs {
    static final String CLASS_CHANGES = "segmentation.class-changes.v1";
    static final String CUSTOMERS = "segmentation.customers.v1";
    static final String CASES = "recovery.cases.v1";

    private Outputs() {}

    /** Each customer's events in their order, repeats left out. */
    static Map<String, List<Published>> byCustomer(Broker broker, String topic) {
        var firsts = new LinkedHashMap<String, Published>();
        broker.read(topic).forEach(event -> firsts.putIfAbsent(event.id(), event));
        var byCustomer = new HashMap<String, List<Published>>();
        firsts.values().forEach(event -> byCustomer
                .computeIfAbsent(event.key(), key -> new ArrayList<>())
                .add(event));
        return byCustomer;
    }
}
