package dev.twelvefold.testkit.mail;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** What was caught, for people: the plain parts, since a mail's HTML is somebody else's. */
final class CaughtMailsPage {

    private static final String FRAME = """
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>Mail catcher</title>
            <style>
            body { font: 16px/1.5 system-ui, sans-serif; max-width: 48rem; margin: 2rem auto; padding: 0 1rem; }
            article { border-top: 1px solid #999; padding: 1rem 0; }
            h2 { font-size: 1.1rem; margin: 0; }
            pre { font: inherit; white-space: pre-wrap; overflow-wrap: anywhere; }
            p { color: #555; margin: 0; }
            </style>
            </head>
            <body>
            <h1>Mail catcher</h1>
            <form><label>To <input name="to" value="%s"></label> <button>Show</button></form>
            <p>%d mails, newest first. As JSON: <a href="/api/messages">/api/messages</a></p>
            %s
            </body>
            </html>
            """;

    private static final String MAIL = """
            <article>
            <h2>%s</h2>
            <p>To %s, received %s</p>
            <pre>%s</pre>
            <p>%s</p>
            </article>
            """;

    private CaughtMailsPage() {}

    static String of(List<CaughtMail> mails, String to) {
        return FRAME.formatted(
                escaped(to),
                mails.size(),
                mails.stream().map(CaughtMailsPage::article).collect(Collectors.joining()));
    }

    private static String article(CaughtMail mail) {
        return MAIL.formatted(
                escaped(mail.subject()),
                escaped(mail.to()),
                mail.receivedAt(),
                escaped(Objects.requireNonNullElse(mail.text(), "(no plain text)")),
                escaped(mail.messageId()));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
