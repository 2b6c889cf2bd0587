package dev.twelvefold.segmentation.oracle;

import dev.twelvefold.contracts.customer.Purchased;
import dev.twelvefold.contracts.customer.Registered;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What becomes of one customer: the class is worked out anew with each event, and when a window edge has passed. */
final class Chronicle {
    private final String customerId;
    private final List<Told> history = new ArrayList<>();
    private final List<Transition> transitions = new ArrayList<>();
    private Instant evaluatedAt = Instant.MIN;
    private int occasions;
    private int evaluations;

    Chronicle(String customerId) {
        this.customerId = customerId;
    }

    /** Events that have an effect, all judged at one instant; an edge that has passed by then comes before them. */
    void tell(List<Told> events, Instant clock) {
        var before = evaluations;
        if (isDueAt(clock)) {
            evaluate(clock, Transition.TIME);
        }
        for (var told : events) {
            history.add(told);
            if (isNews(told, clock)) {
                evaluate(clock, told.id());
            }
        }
        occasions += evaluations > before ? 1 : 0;
    }

    /** Who is known already shows nothing new by registering, nor by a purchase whose time is still to come. */
    private boolean isNews(Told told, Instant clock) {
        return history.size() == 1
                || !(told.event() instanceof Registered)
                        && !(told.event() instanceof Purchased
                                && told.occurredAt().isAfter(clock)
                                && told.occurredAt().isAfter(evaluatedAt));
    }

    /** Nothing but time. */
    void letTimePass(Instant clock) {
        if (isDueAt(clock)) {
            evaluate(clock, Transition.TIME);
            occasions++;
        }
    }

    private boolean isDueAt(Instant clock) {
        return edges().anyMatch(edge -> edge.isAfter(evaluatedAt) && !edge.isAfter(clock));
    }

    /** Instants at which a purchase enters or leaves the window. */
    private Stream<Instant> edges() {
        return Portrait.purchases(history).map(Told::occurredAt).flatMap(at -> Stream.of(at, at.plus(Portrait.WINDOW)));
    }

    Optional<Instant> nextEdgeAfter(Instant clock) {
        return edges().filter(edge -> edge.isAfter(clock)).min(Instant::compareTo);
    }

    /** A clock that runs behind moves no window back. */
    private void evaluate(Instant clock, String causedBy) {
        evaluatedAt = clock.isAfter(evaluatedAt) ? clock : evaluatedAt;
        evaluations++;
        var portrait = portrait();
        var before = transitions.isEmpty() ? null : last().to();
        if (!portrait.customerClass().equals(before)) {
            transitions.add(new Transition(
                    before,
                    portrait.customerClass(),
                    evaluatedAt,
                    portrait.reasons(),
                    transitions.size() + 1,
                    causedBy));
        }
    }

    String customerId() {
        return customerId;
    }

    /** The customer as of the last evaluation. */
    Portrait portrait() {
        return new Portrait(history, evaluatedAt);
    }

    Instant evaluatedAt() {
        return evaluatedAt;
    }

    List<Transition> transitions() {
        return transitions;
    }

    Transition last() {
        return transitions.get(transitions.size() - 1);
    }

    /** Views published at least: what happens at different times, and shows anything new, is not put into one. */
    int occasions() {
        return occasions;
    }

    /** Views published at most. */
    int evaluations() {
        return evaluations;
    }
}
