package dev.twelvefold.segmentation.application;

import dev.twelvefold.contracts.segmentation.CustomerClass;
import dev.twelvefold.segmentation.domain.Figures;
import java.util.List;

/** The stored customers, counted by all that a class depends on. */
public interface Crowds {
    /**
     * Customers who are alike.
     *
     * @param customerClass the class they are in
     * @param figures what their class depends on; {@code owed} and {@code activities} are cut to 1, since only 0 makes a difference
     * @param hasOpenCase whether a recovery case of theirs is open
     * @param customers how many they are
     */
    record Crowd(CustomerClass customerClass, Figures figures, boolean hasOpenCase, long customers) {}

    /** Every evaluated customer is in one of them. */
    List<Crowd> all();
}
