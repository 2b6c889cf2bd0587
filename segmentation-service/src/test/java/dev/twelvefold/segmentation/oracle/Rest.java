package dev.twelvefold.segmentation.oracle;

import com.fasterxml.jackson.databind.JsonNode;
import dev.twelvefold.messaging.EventJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** The service's API as an analyst uses it. */
final class Rest {
    private static final String ANALYST =
            "Basic " + Base64.getEncoder().encodeToString("analyst:analyst".getBytes(StandardCharsets.UTF_8));

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String base;

    Rest(int port) {
        this.base = "http://localhost:" + port;
    }

    JsonNode get(String path) {
        var request = HttpRequest.newBuilder(URI.create(base + path))
                .header("Authorization", ANALYST)
                .build();
        try {
            var answer = client.send(request, BodyHandlers.ofByteArray());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(path + " answers " + answer.statusCode());
            }
            return EventJson.parse(answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Every item of a list, over all its pages. */
    List<JsonNode> list(String path) {
        var first = path + (path.contains("?") ? "&" : "?") + "limit=200";
        var items = new ArrayList<JsonNode>();
        var page = get(first);
        page.get("items").forEach(items::add);
        while (!page.get("next").isNull()) {
            page = get(first + "&cursor=" + encoded(page.get("next").textValue()));
            page.get("items").forEach(items::add);
        }
        return items;
    }

    static String customer(String customerId) {
        return "/api/v1/customers/" + encoded(customerId);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
