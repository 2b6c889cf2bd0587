package dev.twelvefold.segmentation.application;

import dev.twelvefold.contracts.CustomerEvent;
import dev.twelvefold.messaging.consume.Received;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Groups the events of a batch, whose order is kept. */
final class ByCustomer {
    private ByCustomer() {}

    static <E extends CustomerEvent> Map<String, List<Received<E>>> of(List<Received<E>> events) {
        var byCustomer = new LinkedHashMap<String, List<Received<E>>>();
        for (var event : events) {
            byCustomer
                    .computeIfAbsent(event.data().customerId(), id -> new ArrayList<>())
                    .add(event);
        }
        return byCustomer;
    }
}
