package dev.twelvefold.testkit.mail;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What was caught, newest first; the oldest go when it becomes too much. Thread-safe. */
final class CaughtMails {

    private static final int MOST_MAILS = 1_000;

    /** With two bytes a character at most 8 MiB. */
    private static final int MOST_CHARACTERS = 4 * 1024 * 1024;

    private final Deque<CaughtMail> mails = new ArrayDeque<>();
    private final Set<String> ids = new HashSet<>();
    private int characters;
    private long arrivals;

    /** A mail that repeats the Message-ID of one that is here is counted and not kept. */
    synchronized void add(CaughtMail mail) {
        arrivals++;
        if (!ids.add(mail.messageId())) {
            return;
        }
        mails.addFirst(mail);
        characters += mail.size();
        while (mails.size() > MOST_MAILS || characters > MOST_CHARACTERS) {
            CaughtMail oldest = mails.removeLast();
            ids.remove(oldest.messageId());
            characters -= oldest.size();
        }
    }

    /** @param to part of a recipient's address in any case; empty for all */
    synchronized List<CaughtMail> newestFirst(String to) {
        String wanted = to.toLowerCase(Locale.ROOT);
        return mails.stream()
                .filter(mail -> mail.to().toLowerCase(Locale.ROOT).contains(wanted))
                .toList();
    }

    /** Mails that were taken since the start, repeats among them. */
    synchronized long arrivals() {
        return arrivals;
    }
}
