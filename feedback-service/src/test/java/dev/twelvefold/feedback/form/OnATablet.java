package dev.twelvefold.feedback.form;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import dev.twelvefold.feedback.Api;
import dev.twelvefold.testkit.Browsers;
import io.quarkus.test.common.http.TestHTTPResource;
import java.net.URL;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;

/** A tablet at the counter, in the hands of a test. */
abstract class OnATablet {
    private static Playwright playwright;
    private static Browser browser;

    @TestHTTPResource("/")
    URL service;

    /** Errors in the browser's console. */
    final List<String> complaints = new ArrayList<>();

    private final List<BrowserContext> contexts = new ArrayList<>();

    @BeforeAll
    static void switchOn() {
        playwright = Browsers.playwright();
        browser = Browsers.chromium(playwright);
    }

    @AfterAll
    static void switchOff() {
        playwright.close();
    }

    @AfterEach
    void clear() {
        contexts.forEach(BrowserContext::close);
    }

    /**
     * Held in landscape, signed in. The credentials are sent without being asked for: with Playwright's own a page that is
     * left while it loads waits for ever.
     */
    static Browser.NewContextOptions landscape(String locale) {
        return new Browser.NewContextOptions()
                .setExtraHTTPHeaders(Map.of("Authorization", Api.authorization("frontline")))
                .setLocale(locale)
                .setTimezoneId("Asia/Ho_Chi_Minh")
                .setHasTouch(true)
                .setViewportSize(1024, 768);
    }

    BrowserContext tablet(Browser.NewContextOptions options) {
        var context = browser.newContext(options);
        contexts.add(context);
        return context;
    }

    BrowserContext tablet() {
        return tablet(landscape("en-GB"));
    }

    /** The form, with more parameters than its touchpoint. */
    Page open(BrowserContext tablet, String more) {
        return open(newPage(tablet), more);
    }

    Page open(Page page, String more) {
        page.navigate(service + "?touchpoint=store" + more);
        return page;
    }

    Page newPage(BrowserContext tablet) {
        var page = tablet.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
        return page;
    }

    static void rate(Page page, int score) {
        page.locator(".face.is-" + score).tap();
        page.locator("#send").tap();
    }

    static void screenshot(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of("target/screenshots", name + ".png"))
                .setFullPage(true));
    }
}
