package dev.twelvefold.feedback.form;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Route;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** What a page posts, and what becomes of it on the way to the service. */
final class Posts {
    static final String RATINGS = "**/api/v1/ratings";

    /**
     * A post.
     *
     * @param key its Idempotency-Key
     * @param body its JSON
     * @param at when, by {@link System#nanoTime()}
     */
    record Post(String key, String body, long at) {}

    private final List<Post> all = new ArrayList<>();
    private final Page page;

    Posts(Page page) {
        this.page = page;
        page.onRequest(this::note);
    }

    private void note(Request request) {
        if (request.url().endsWith("/api/v1/ratings")) {
            all.add(new Post(request.headerValue("Idempotency-Key"), request.postData(), System.nanoTime()));
        }
    }

    List<Post> all() {
        return List.copyOf(all);
    }

    /** The next so many posts meet the fate, and all that follow the service. */
    void first(int count, Consumer<Route> fate) {
        page.route(RATINGS, fate, new Page.RouteOptions().setTimes(count));
    }

    /** Until {@link #pass()}. */
    void each(Consumer<Route> fate) {
        page.route(RATINGS, fate);
    }

    void pass() {
        page.unroute(RATINGS);
    }

    /** An answer that the service did not give. */
    static Consumer<Route> answer(int status, String header, String value) {
        var answer = new Route.FulfillOptions().setStatus(status).setContentType("application/problem+json");
        if (header != null) {
            answer.setHeaders(java.util.Map.of(header, value));
        }
        return route -> route.fulfill(answer.setBody("{\"title\":\"Made up\",\"status\":" + status + "}"));
    }

    /** Waits, with the browser going on, until there are so many. */
    void awaitCount(int count) {
        page.waitForCondition(() -> all.size() >= count, new Page.WaitForConditionOptions().setTimeout(30_000));
    }

    Duration between(int one, int other) {
        return Duration.ofNanos(all.get(other).at() - all.get(one).at());
    }
}
