package dev.twelvefold.recovery.letters.domain;

/** How an apology reaches the customer. Only the first is sent; the others are recorded as done by hand. */
public enum Via {
    EMAIL,
    PHONE,
    IN_PERSON,
    POST;

    /** The spelling in JSON, for example {@code in-person}. */
    public String wire() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
