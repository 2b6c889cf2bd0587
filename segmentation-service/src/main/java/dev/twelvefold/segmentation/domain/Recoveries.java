package dev.twelvefold.segmentation.domain;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What a customer's recoveries cost, in figures. Cases and payments count in the same window as purchases.
 *
 * @param cases recovery cases that were opened within the window
 * @param paid sums of compensation issued within the window, by currency
 * @param nextEdge the next instant at which one of them enters or leaves the window; null when there is none
 */
public record Recoveries(int cases, SortedMap<String, BigDecimal> paid, Instant nextEdge) {
    /** Nobody had to recover anything. */
    public static final Recoveries NONE = new Recoveries(0, new TreeMap<>(), null);

    /**
     * The figures as of an instant.
     *
     * @param cases every case of the customer that was opened after {@code now − window}
     * @param payments every payment to the customer that was issued after {@code now − window}
     */
    static Recoveries counted(List<RecoveryCase> cases, List<Payment> payments, Instant now, Duration window) {
        var paid = new TreeMap<String, BigDecimal>();
        payments.stream()
                .filter(payment -> Windows.contains(payment.issuedAt(), now, window))
                .forEach(payment -> paid.merge(payment.currency(), payment.amount(), BigDecimal::add));
        var opened = cases.stream()
                .filter(opening -> Windows.contains(opening.openedAt(), now, window))
                .count();
        var moments = Stream.of(
                cases.stream().map(RecoveryCase::openedAt), payments.stream().map(Payment::issuedAt));
        return new Recoveries(
                (int) opened,
                paid,
                moments.flatMap(moment -> moment)
                        .map(moment -> Windows.edgeOf(moment, now, window))
                        .filter(Objects::nonNull)
                        .min(Instant::compareTo)
                        .orElse(null));
    }
}
