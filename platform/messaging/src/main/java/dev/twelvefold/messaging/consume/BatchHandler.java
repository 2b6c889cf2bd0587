package dev.twelvefold.messaging.consume;

import dev.twelvefold.contracts.CustomerEvent;
import java.util.List;

/** Gives a batch of events its effect, in one transaction. */
@FunctionalInterface
public interface BatchHandler<E extends CustomerEvent> {
    /**
     * Folds the events in their order and commits, or throws and has changed nothing. Events handled before are without effect.
     */
    void handle(List<Received<E>> events);
}
