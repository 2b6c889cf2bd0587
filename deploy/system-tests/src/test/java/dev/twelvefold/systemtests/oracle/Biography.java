package dev.twelvefold.systemtests.oracle;

import dev.twelvefold.systemtests.history.Activity.Purchase;
import dev.twelvefold.systemtests.history.Told;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What becomes of a customer: after each event, and at each instant at which a purchase enters or leaves the window, the class is
 * worked out anew.
 */
public final class Biography {
    private final String customerId;
    private final List<Told> history;
    private final Instant until;
    private final List<Portrait> portraits = new ArrayList<>();
    private final List<Transition> transitions = new ArrayList<>();

    private Biography(String customerId, List<Told> history, Instant until) {
        this.customerId = customerId;
        this.history = List.copyOf(history);
        this.until = until;
    }

    /**
     * The biography of a customer.
     *
     * @param history all that was told of the customer, in the order in which the system folded it
     * @param until how far time has passed
     */
    public static Biography of(String customerId, List<Told> history, Instant until) {
        var biography = new Biography(customerId, history, until);
        biography.tell();
        return biography;
    }

    private void tell() {
        for (int told = 0; told < history.size(); told++) {
            var next = history.get(told);
            letTimePass(history.subList(0, told), next.receivedAt());
            look(new Portrait(history.subList(0, told + 1), next.receivedAt()), next.id());
        }
        letTimePass(history, until);
    }

    private void letTimePass(List<Told> known, Instant to) {
        var from = portraits.isEmpty() ? Instant.MIN : last().now();
        known.stream()
                .flatMap(Biography::edges)
                .filter(edge -> edge.isAfter(from) && !edge.isAfter(to))
                .sorted()
                .distinct()
                .forEach(edge -> look(new Portrait(known, edge), Transition.TIME));
    }

    private static Stream<Instant> edges(Told told) {
        return told.event() instanceof Purchase purchase
                ? Stream.of(purchase.occurredAt(), purchase.occurredAt().plus(Portrait.WINDOW))
                : Stream.empty();
    }

    private void look(Portrait portrait, String causedBy) {
        var before = portraits.isEmpty() ? null : last().customerClass();
        portraits.add(portrait);
        if (!portrait.customerClass().equals(before)) {
            transitions.add(new Transition(before, portrait, transitions.size() + 1, causedBy));
        }
    }

    public String customerId() {
        return customerId;
    }

    /** All that was told. */
    public List<Told> history() {
        return history;
    }

    /** Every change of class. */
    public List<Transition> transitions() {
        return List.copyOf(transitions);
    }

    /** Events and passed window edges: at each of them a view may have been published. */
    public int evaluations() {
        return portraits.size();
    }

    public String customerClass() {
        return last().customerClass();
    }

    public boolean atRisk() {
        return last().atRisk();
    }

    public int owed() {
        return last().ledger().owed();
    }

    Portrait last() {
        return portraits.get(portraits.size() - 1);
    }
}
