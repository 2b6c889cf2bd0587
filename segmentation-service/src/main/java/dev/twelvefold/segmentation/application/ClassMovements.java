package dev.twelvefold.segmentation.application;

import dev.twelvefold.contracts.segmentation.CustomerClass;
import dev.twelvefold.segmentation.domain.ClassFlow;
import dev.twelvefold.segmentation.domain.ClassSizes;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** All changes of class so far, counted. */
public interface ClassMovements {
    /**
     * The classes as they stand, and what led there.
     *
     * @param sizes customers by class; a class without any may be absent
     * @param steps the changes since an instant
     */
    record Standing(Map<CustomerClass, Long> sizes, List<ClassSizes.Step> steps) {}

    /**
     * The sizes now, and every change since the first of these instants, both as of one moment.
     *
     * @param instants the oldest first; at least one
     */
    Standing since(List<Instant> instants);

    /** The changes after an instant, up to another and including it; in the order of the classes, none with no change. */
    List<ClassFlow> flows(Instant after, Instant upTo);
}
