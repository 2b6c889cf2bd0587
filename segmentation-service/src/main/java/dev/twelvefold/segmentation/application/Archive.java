package dev.twelvefold.segmentation.application;

import dev.twelvefold.contracts.CustomerEvent;
import dev.twelvefold.contracts.segmentation.ClassChanged;
import dev.twelvefold.contracts.segmentation.CustomerView;
import dev.twelvefold.messaging.consume.Received;
import java.util.List;
import java.util.function.Consumer;

/**
 * The topics, as a rebuild reads them: from the first record to the one that is the last when the reading begins, in chunks that fit
 * into memory. A customer's events keep their order. What can not be read is passed over.
 */
public interface Archive {
    /** The topics that the service consumes. */
    enum Input {
        EXPERIENCES,
        ACTIVITIES,
        CASES
    }

    /**
     * An event of an input.
     *
     * @param event the event
     * @param isPassed whether the service has committed an offset behind it
     */
    record Entry(Received<CustomerEvent> event, boolean isPassed) {}

    /** Whether the service has committed any offset. */
    boolean hasOffsets();

    /** Whether an instance of the service is consuming. */
    boolean isConsumed();

    /** Whether any change of class was ever published. */
    boolean hasChanges();

    /** Reads an input. */
    void read(Input input, Consumer<List<Entry>> chunks);

    /** Reads the published changes of class; one may come more than once. */
    void readChanges(Consumer<List<ClassChanged>> chunks);

    /** Reads the published views; the topic keeps at least the last one of each customer. */
    void readViews(Consumer<List<CustomerView>> chunks);
}
