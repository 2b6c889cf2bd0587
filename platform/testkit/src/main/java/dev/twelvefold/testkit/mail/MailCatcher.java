package dev.twelvefold.testkit.mail;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import org.subethamail.smtp.server.SMTPServer;

/**
 * A mail server that delivers nothing: it takes what is sent by SMTP, and shows it as JSON and as a page. Mail is kept in
 * memory and ends with it; each Message-ID is shown once. Listens on the loopback address only.
 *
 * <pre>
 * SMTP ─▶ what was caught ─▶ GET /api/messages?to=   {"items": [{"messageId", "to", "subject", "text", "html", "receivedAt"}]}
 *                         └▶ GET /                   the same for people
 * </pre>
 */
public final class MailCatcher implements AutoCloseable {

    /** Larger than a letter with its HTML will ever be. */
    private static final int LARGEST_MAIL = 2 * 1024 * 1024;

    private static final int MOST_CONNECTIONS = 50;
    private static final int SILENCE_MILLIS = 30_000;

    private final int smtpPort;
    private final int httpPort;
    private final CaughtMails mails = new CaughtMails();
    private final Moods moods = new Moods();
    private SMTPServer smtp;
    private HttpServer http;

    /** Nothing listens yet. */
    public MailCatcher(int smtpPort, int httpPort) {
        this.smtpPort = smtpPort;
        this.httpPort = httpPort;
    }

    /**
     * Returns when mail is taken and shown; does nothing for what already is.
     *
     * @throws UncheckedIOException when a port is taken
     */
    public synchronized void start() {
        if (http == null) {
            http = listenForHttp();
        }
        startSmtp();
    }

    /** Takes mail again after {@link #stopSmtp()}. */
    public synchronized void startSmtp() {
        if (smtp == null) {
            smtp = SMTPServer.port(smtpPort)
                    .bindAddress(InetAddress.getLoopbackAddress())
                    .hostName("localhost")
                    .softwareName("Twelvefold mail catcher")
                    .serverThreadName("mail-catcher")
                    .maxConnections(MOST_CONNECTIONS)
                    .connectionTimeoutMs(SILENCE_MILLIS)
                    .maxMessageSize(LARGEST_MAIL)
                    .messageHandlerFactory(context -> new Delivery(mails, moods))
                    .build();
            smtp.start();
        }
    }

    /** As if the mail server were away; what was caught stays to be seen. */
    public synchronized void stopSmtp() {
        if (smtp != null) {
            smtp.stop();
            smtp = null;
        }
    }

    /** What was caught, newest first. */
    public List<CaughtMail> mails() {
        return mails.newestFirst("");
    }

    /** Mails that were taken since the start, repeats of a Message-ID among them. */
    public long arrivals() {
        return mails.arrivals();
    }

    private HttpServer listenForHttp() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), httpPort), 0);
            server.createContext("/", new CatcherSite(mails));
            server.start();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException("the mail catcher cannot listen on port " + httpPort, e);
        }
    }

    @Override
    public synchronized void close() {
        stopSmtp();
        if (http != null) {
            http.stop(0);
            http = null;
        }
    }
}
