package dev.twelvefold.testkit.mail;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Answers {@code GET /api/messages?to=} and {@code GET /}. */
final class CatcherSite implements HttpHandler {

    private static final int NO_BODY = -1;

    private final CaughtMails mails;

    CatcherSite(CaughtMails mails) {
        this.mails = mails;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            if (!exchange.getRequestMethod().equals("GET")) {
                exchange.getResponseHeaders().set("Allow", "GET");
                exchange.sendResponseHeaders(405, NO_BODY);
                return;
            }
            switch (exchange.getRequestURI().getPath()) {
                case "/api/messages" ->
                    answer(exchange, "application/json", CaughtMailsJson.of(mails.newestFirst(to(exchange))));
                case "/" -> answer(exchange, "text/html; charset=utf-8", page(exchange));
                default -> exchange.sendResponseHeaders(404, NO_BODY);
            }
        }
    }

    private byte[] page(HttpExchange exchange) {
        // Everything on it is escaped; this is for the mistake that somebody makes some day.
        exchange.getResponseHeaders()
                .set("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'");
        String to = to(exchange);
        return CaughtMailsPage.of(mails.newestFirst(to), to).getBytes(StandardCharsets.UTF_8);
    }

    /** Empty where nobody is asked for. */
    private static String to(HttpExchange exchange) {
        String query = exchange.getRequestURI().getRawQuery();
        return query == null
                ? ""
                : Arrays.stream(query.split("&"))
                        .filter(parameter -> parameter.startsWith("to="))
                        .map(parameter -> decoded(parameter.substring("to=".length())))
                        .findFirst()
                        .orElse("");
    }

    /** A plus is no blank here: it stands in the addresses that people use for tests, and nobody escapes it. */
    private static String decoded(String value) {
        try {
            return URLDecoder.decode(value.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEscaped) {
            return value;
        }
    }

    private static void answer(HttpExchange exchange, String type, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
    }
}
