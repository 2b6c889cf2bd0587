package dev.twelvefold.recovery.cases.domain;

import dev.twelvefold.contracts.segmentation.ClassChanged;
import dev.twelvefold.contracts.segmentation.CustomerClass;
import dev.twelvefold.contracts.segmentation.CustomerView;

/**
 * What segmentation has said of a customer. Changes and views travel on topics of their own, and either may be ahead.
 *
 * @param changedTo the class by the latest change; null before the first
 * @param changeVersion {@code classVersion} of that change; 0 before the first
 * @param viewClass the class by the latest view; null before the first
 * @param viewClassVersion {@code classVersion} of that view; 0 before the first
 * @param viewVersion {@code version} of that view; 0 before the first
 * @param viewExperiences experiences that had been folded into that view
 * @param value what the latest view says is at risk
 */
public record Standing(
        CustomerClass changedTo,
        long changeVersion,
        CustomerClass viewClass,
        long viewClassVersion,
        long viewVersion,
        long viewExperiences,
        CustomerValue value) {
    /** Nothing has been said yet. */
    public static final Standing UNKNOWN = new Standing(null, 0, null, 0, 0, 0, CustomerValue.UNKNOWN);

    /** The class by whichever is further, change or view; null when neither has come. */
    public CustomerClass customerClass() {
        return changeVersion >= viewClassVersion ? changedTo : viewClass;
    }

    boolean isExtremeByChange() {
        return changedTo == CustomerClass.EXTREME;
    }

    Standing with(ClassChanged change) {
        return change.classVersion() <= changeVersion
                ? this
                : new Standing(
                        change.to(),
                        change.classVersion(),
                        viewClass,
                        viewClassVersion,
                        viewVersion,
                        viewExperiences,
                        value);
    }

    Standing with(CustomerView view) {
        if (view.version() <= viewVersion) {
            return this;
        }
        var ledger = view.ledger();
        return new Standing(
                changedTo,
                changeVersion,
                view.customerClass(),
                view.classVersion(),
                view.version(),
                ledger.positives() + ledger.negatives() + ledger.neutrals(),
                new CustomerValue(view.ladder(), view.purchases().spentLast365Days()));
    }
}
