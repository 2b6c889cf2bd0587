package dev.twelvefold.contracts;

/** The {@code data} of an event about one customer; its topic key and {@code ce_subject} are {@link #customerId()}. */
public interface CustomerEvent {
    /** The customer, matching {@code [A-Za-z0-9._:@+-]{1,64}}; never null. */
    String customerId();
}
