package dev.twelvefold.recovery.letters.application;

import dev.twelvefold.recovery.letters.domain.ContactDetails;
import java.util.List;

/** How customers are reached. Everything here belongs to the surrounding transaction. */
public interface ContactBook {
    /** Takes in what events say: of name, address and language each the one that was taken in last counts. */
    void note(List<ContactDetails> said);

    /** What is known of a customer by now. */
    ContactDetails of(String customerId);
}
