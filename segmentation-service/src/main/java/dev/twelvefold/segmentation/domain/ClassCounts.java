package dev.twelvefold.segmentation.domain;

import dev.twelvefold.contracts.segmentation.CustomerClass;
import java.util.EnumMap;
import java.util.Map;

/** Customers by class. */
public final class ClassCounts {
    private ClassCounts() {}

    /** Nobody in any class, to be counted into; every class has an entry. */
    public static Map<CustomerClass, Long> nobody() {
        var none = new EnumMap<CustomerClass, Long>(CustomerClass.class);
        for (var customerClass : CustomerClass.values()) {
            none.put(customerClass, 0L);
        }
        return none;
    }
}
