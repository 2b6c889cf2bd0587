package dev.twelvefold.segmentation.domain;

import dev.twelvefold.contracts.segmentation.CustomerClass;
import java.util.Comparator;

/**
 * How often customers changed from one class to another. A customer who went there twice counts twice.
 *
 * @param from the class they left; null for those who came into their first class
 * @param to the class they came into
 * @param changes how many changes, from 1
 */
public record ClassFlow(CustomerClass from, CustomerClass to, long changes) {
    /** First classes first, then in the order of the classes. */
    public static final Comparator<ClassFlow> ORDER = Comparator.comparing(
                    ClassFlow::from, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(ClassFlow::to);
}
