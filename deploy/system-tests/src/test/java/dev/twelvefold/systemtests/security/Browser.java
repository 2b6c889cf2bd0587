package dev.twelvefold.systemtests.security;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/** What a browser does when somebody signs in: it keeps cookies, and goes where it is sent, one step at a time. */
final class Browser {
    private static final Pattern ACTION = Pattern.compile("<form[^>]+action=\"([^\"]+)\"");
    private static final int MOST_STEPS = 10;

    /** Browsers throw away, without a word, a cookie whose name and value are longer than that. */
    private static final int LARGEST_COOKIE = 4096;

    private final CookieManager cookies = new CookieManager(null, Browser::isKept);
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(cookies)
            .build();

    /** Opens a page, and goes no further than that. */
    HttpResponse<String> open(String address) {
        return send(request(address).header("Accept", "text/html,application/xhtml+xml,*/*;q=0.8"));
    }

    /** What a script of a page asks for. */
    HttpResponse<String> fetch(String address) {
        return send(request(address).header("Accept", "application/json"));
    }

    /** Opens a page, and goes where it is sent until it is sent no further. */
    HttpResponse<String> visit(String address) {
        return follow(open(address));
    }

    /** Fills in the form of the issuer that a page has sent it to. */
    HttpResponse<String> signIn(HttpResponse<String> form, String user) {
        var action = ACTION.matcher(form.body());
        if (!action.find()) {
            throw new AssertionError("no form: " + form + ": " + form.body());
        }
        var address = action.group(1).replace("&amp;", "&");
        var body = "username=" + encoded(user) + "&password=" + encoded(user);
        return send(request(address)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body)));
    }

    HttpResponse<String> follow(HttpResponse<String> response) {
        var reached = response;
        for (int step = 0; reached.statusCode() / 100 == 3; step++) {
            if (step == MOST_STEPS) {
                throw new AssertionError("in circles: " + reached);
            }
            reached = open(whereTo(reached).toString());
        }
        return reached;
    }

    static URI whereTo(HttpResponse<String> redirect) {
        return redirect.uri().resolve(redirect.headers().firstValue("Location").orElseThrow());
    }

    List<HttpCookie> cookies() {
        return cookies.getCookieStore().getCookies();
    }

    private static boolean isKept(URI from, HttpCookie cookie) {
        return cookie.getName().length() + cookie.getValue().length() <= LARGEST_COOKIE;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static HttpRequest.Builder request(String address) {
        return HttpRequest.newBuilder(URI.create(address));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        // To a browser localhost is as good as TLS; to this client it is not.
        cookies().forEach(cookie -> cookie.setSecure(false));
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
