package dev.twelvefold.segmentation.domain;

import dev.twelvefold.contracts.segmentation.ClassChanged;
import dev.twelvefold.contracts.segmentation.CustomerClass;
import java.time.Instant;

/**
 * Where a customer stands among the classes.
 *
 * @param current the class and its reasons; null before the first evaluation
 * @param since since when, UTC; null before the first evaluation
 * @param previous the class before; null when there was none
 * @param policyVersion the policy that decided; 0 before the first evaluation
 * @param classVersion number of changes so far
 */
public record Standing(
        Classification current, Instant since, CustomerClass previous, int policyVersion, long classVersion) {
    /** Before the first evaluation. */
    public static final Standing NONE = new Standing(null, null, null, 0, 0);

    /** The class; null before the first evaluation. */
    public CustomerClass customerClass() {
        return current == null ? null : current.customerClass();
    }

    boolean changesWith(Classification next) {
        return next.customerClass() != customerClass();
    }

    Standing with(Classification next, Instant now, int byPolicy) {
        return changesWith(next)
                ? new Standing(next, now, customerClass(), byPolicy, classVersion + 1)
                : new Standing(next, since, previous, byPolicy, classVersion);
    }

    /**
     * The standing that was published last, as of a policy by which everybody was evaluated since. Where the class is the one found here, so are
     * the reasons, which may be newer than the change; else what was published holds until the customer is evaluated again.
     *
     * @param last the customer's last change of class
     * @param byPolicy the policy in force
     */
    Standing asPublished(ClassChanged last, int byPolicy) {
        var asFound = last.to() == customerClass();
        var published = asFound ? current : new Classification(last.to(), last.reasons());
        return new Standing(published, last.at(), last.from(), byPolicy, last.classVersion());
    }

    /** The change that led to this standing. */
    ClassChanged changeOf(String customerId, String causedBy) {
        return new ClassChanged(
                customerId,
                previous,
                customerClass(),
                since,
                current.reasons(),
                customerClass().treatment(),
                policyVersion,
                classVersion,
                causedBy);
    }
}
