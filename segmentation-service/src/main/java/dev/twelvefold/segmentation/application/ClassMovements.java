package dev.twelvefold.segmentation.application;

import dev.twelvefold.segmentation.domain.ClassFlow;
import dev.twelvefold.segmentation.domain.ClassSizes;
import java.time.Instant;
import java.util.List;

/** All changes of class so far, counted. */
public interface ClassMovements {
    /**
     * The changes up to the last of these instants, by the first instant that is not before them.
     *
     * @param instants the oldest first; at least one
     */
    List<ClassSizes.Step> steps(List<Instant> instants);

    /** The changes after an instant, up to another and including it; in the order of the classes, none with no change. */
    List<ClassFlow> flows(Instant after, Instant upTo);
}
