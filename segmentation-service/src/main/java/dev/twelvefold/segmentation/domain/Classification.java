package dev.twelvefold.segmentation.domain;

import dev.twelvefold.contracts.segmentation.CustomerClass;
import dev.twelvefold.contracts.segmentation.Reason;
import java.util.List;

/**
 * The class that holds, and why.
 *
 * @param reasons the rules that made it hold; not empty
 */
public record Classification(CustomerClass customerClass, List<Reason> reasons) {
    public Classification {
        reasons = List.copyOf(reasons);
    }
}
