package dev.twelvefold.feedback;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;

/** Thousands of calls in seconds: some at a time, over connections that stay open. */
public final class ManyCalls {
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI api;

    /** @param api what paths are relative to */
    public ManyCalls(URI api) {
        this.api = api;
    }

    public HttpRequest.Builder call(String user, String path) {
        return HttpRequest.newBuilder(api.resolve(path))
                .header("Authorization", Api.authorization(user))
                .timeout(Duration.ofSeconds(30));
    }

    /** The answers, in the order of the requests. */
    public List<HttpResponse<byte[]>> send(List<HttpRequest> requests) {
        return requests.parallelStream().map(this::send).toList();
    }

    private HttpResponse<byte[]> send(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
