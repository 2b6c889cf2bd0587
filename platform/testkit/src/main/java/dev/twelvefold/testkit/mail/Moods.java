package dev.twelvefold.testkit.mail;

import java.util.HashSet;
import java.util.Set;
import org.subethamail.smtp.RejectException;

/**
 * Addresses by which one sees what happens when a mail server does not take a mail. They end in {@code .invalid}, which
 * nobody's address does.
 */
final class Moods {

    /** Refused for good. */
    static final String REFUSED = "@refused.invalid";

    /** Refused for now, at every try. */
    static final String BUSY = "@busy.invalid";

    /** Refused for now at the first try for each address, and taken from then on. */
    static final String BUSY_ONCE = "@busy-once.invalid";

    /** More than anybody tries by hand; then it begins anew. */
    private static final int MOST_REMEMBERED = 1_000;

    private final Set<String> refusedOnce = new HashSet<>();

    /** @param recipient in lower case */
    synchronized void meet(String recipient) throws RejectException {
        if (recipient.endsWith(REFUSED)) {
            throw new RejectException(550, "no such mailbox");
        }
        if (recipient.endsWith(BUSY) || recipient.endsWith(BUSY_ONCE) && isFirst(recipient)) {
            throw new RejectException(451, "busy, try again later");
        }
    }

    private boolean isFirst(String recipient) {
        if (refusedOnce.size() == MOST_REMEMBERED) {
            refusedOnce.clear();
        }
        return refusedOnce.add(recipient);
    }
}
