package dev.twelvefold.recovery.letters.domain;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An address that mail can be sent to.
 *
 * @param value a mailbox and a domain, ASCII, at most 254 characters, as the address field of a web page takes it: nothing in it
 *     can end a header or a command of SMTP
 */
public record MailAddress(String value) {
    private static final int LONGEST = 254;
    private static final int LONGEST_MAILBOX = 64;
    private static final String LABEL = "[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?";
    private static final Pattern FORM =
            Pattern.compile("([A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]+)@" + LABEL + "(?:\\." + LABEL + ")*");

    public MailAddress {
        if (!isAddress(value)) {
            throw new IllegalArgumentException("not an address");
        }
    }

    /** Empty for what is none; null is none. */
    public static Optional<MailAddress> parse(String text) {
        return Optional.ofNullable(text).filter(MailAddress::isAddress).map(MailAddress::new);
    }

    private static boolean isAddress(String text) {
        if (text.length() > LONGEST) {
            return false;
        }
        var matcher = FORM.matcher(text);
        return matcher.matches() && matcher.group(1).length() <= LONGEST_MAILBOX;
    }
}
