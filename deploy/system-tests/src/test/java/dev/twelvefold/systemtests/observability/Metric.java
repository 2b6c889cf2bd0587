package dev.twelvefold.systemtests.observability;

import dev.twelvefold.local.Service;
import java.util.Set;

/**
 * A metric of a service.
 *
 * @param type as Prometheus names it
 * @param labels without those that all metrics, or all of a type, have
 */
record Metric(Service service, String name, String type, Set<String> labels) {
    /** A name under which a sample of it stands. */
    String sample() {
        return type.equals("histogram") || type.equals("summary") ? name + "_count" : name;
    }
}
