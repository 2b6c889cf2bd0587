package dev.twelvefold.segmentation.application;

import dev.twelvefold.contracts.CustomerEvent;
import dev.twelvefold.messaging.consume.Received;
import dev.twelvefold.segmentation.application.Archive.Entry;
import dev.twelvefold.segmentation.application.Archive.Input;
import dev.twelvefold.segmentation.domain.Policy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Folds the inputs again, by the code of the service, and publishes nothing. Only events that had their effect count: the service
 * has committed an offset behind them, or their id is in the inbox. The others are left to the service, which publishes what they
 * cause.
 */
@ApplicationScoped
class Refold {
    private final Archive archive;
    private final RebuiltState state;
    private final CustomerHistory history;
    private final CaseHistory cases;
    private final Folding folding;

    Refold(Archive archive, RebuiltState state, CustomerHistory history, CaseHistory cases, Folding folding) {
        this.archive = archive;
        this.state = state;
        this.history = history;
        this.cases = cases;
        this.folding = folding;
    }

    /**
     * How many events there were.
     *
     * @param folded events that were folded, each once
     * @param left events that are left to the service
     */
    record Counts(long folded, long left) {}

    /** Folds all inputs. Nothing about a customer depends on the order of two topics but their changes of class, which come back. */
    Counts all(Policy policy, Instant now) {
        var tally = new Tally();
        for (var input : Input.values()) {
            archive.read(input, chunk -> fold(input, chunk, policy, now, tally));
        }
        return new Counts(tally.folded, tally.left);
    }

    private void fold(Input input, List<Entry> chunk, Policy policy, Instant now, Tally tally) {
        var counting = counting(chunk);
        tally.left += chunk.size() - counting.size();
        var events = input == Input.CASES ? CaseHistory.relevant(counting) : counting;
        var fresh = fresh(events, now);
        tally.folded += fresh.size();
        if (!fresh.isEmpty()) {
            folding.store(input == Input.CASES ? cases.note(policy, fresh, now) : history.fold(policy, fresh, now));
        }
    }

    private List<Received<CustomerEvent>> counting(List<Entry> chunk) {
        var unpassed = chunk.stream()
                .filter(entry -> !entry.isPassed())
                .map(entry -> entry.event().id())
                .toList();
        var handled = state.handled(unpassed);
        return chunk.stream()
                .filter(entry ->
                        entry.isPassed() || handled.contains(entry.event().id()))
                .map(Entry::event)
                .toList();
    }

    private List<Received<CustomerEvent>> fresh(List<Received<CustomerEvent>> events, Instant now) {
        var ids = state.admit(events.stream().map(Received::id).toList(), now);
        var fresh = new ArrayList<Received<CustomerEvent>>(ids.size());
        for (var event : events) {
            if (ids.remove(event.id())) {
                fresh.add(event);
            }
        }
        return fresh;
    }

    private static final class Tally {
        private long folded;
        private long left;
    }
}
