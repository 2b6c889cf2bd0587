package dev.twelvefold.rest;

import io.quarkus.oidc.JavaScriptRequestChecker;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;

/**
 * Tells who opens a page from everybody else: only a person in a browser can be sent to the issuer to sign in. Programs, and the
 * scripts of pages, ask for other than HTML and are told 401.
 */
@Singleton
class Navigation implements JavaScriptRequestChecker {
    private static final String API = "/api/";

    @Override
    public boolean isJavaScriptRequest(RoutingContext request) {
        return !opensPage(request);
    }

    private static boolean opensPage(RoutingContext request) {
        var accepted = request.request().getHeader(HttpHeaders.ACCEPT);
        return request.request().method() == HttpMethod.GET
                && !request.normalizedPath().startsWith(API)
                && accepted != null
                && accepted.contains("text/html");
    }
}
