package dev.twelvefold.segmentation.service;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import dev.twelvefold.testkit.Browsers;
import io.quarkus.test.common.http.TestHTTPResource;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;

/** An analyst's browser, in the hands of a test. */
abstract class InABrowser {
    private static Playwright playwright;
    private static Browser browser;

    @TestHTTPResource("/")
    URL service;

    /** Errors in the browser's console. */
    final List<String> complaints = new ArrayList<>();

    /** The customer of a test. */
    final Given given = Given.customerOf("page");

    final String customer = given.customer();

    private final List<BrowserContext> contexts = new ArrayList<>();

    @BeforeAll
    static void startBrowser() {
        playwright = Browsers.playwright();
        browser = Browsers.chromium(playwright);
    }

    @AfterAll
    static void stopBrowser() {
        playwright.close();
    }

    @AfterEach
    void closePages() {
        contexts.forEach(BrowserContext::close);
    }

    /** Signed in. The credentials are sent without being asked for: with Playwright's own a page left while it loads waits for ever. */
    static Browser.NewContextOptions analyst(String locale) {
        var credentials = Base64.getEncoder().encodeToString("analyst:analyst".getBytes(StandardCharsets.UTF_8));
        return new Browser.NewContextOptions()
                .setExtraHTTPHeaders(Map.of("Authorization", "Basic " + credentials))
                .setLocale(locale)
                .setTimezoneId("Asia/Ho_Chi_Minh")
                .setViewportSize(1280, 900);
    }

    Page newPage(Browser.NewContextOptions options) {
        var context = browser.newContext(options);
        contexts.add(context);
        var page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
        return page;
    }

    Page open(Browser.NewContextOptions options, String query) {
        var page = newPage(options);
        page.navigate(service + query);
        return page;
    }

    Page open(String locale) {
        return open(analyst(locale), "");
    }

    static void search(Page page, String id) {
        page.locator("#customer-id").fill(id);
        page.locator("#customer-id").press("Enter");
    }

    static void screenshot(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of("target/screenshots", name + ".png"))
                .setFullPage(true));
    }

    /** A customer who was hurt, and healed by twelve fives. */
    void healed() {
        try (var wire = new Wire()) {
            wire.publish(List.of(given.complaint()));
            wire.publish(Collections.nCopies(12, given.rating(5)));
        }
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> Given.as("analyst")
                .get("/api/v1/customers/" + customer)
                .then()
                .body("customerClass", equalTo("HESITANT")));
    }

    /** A loyal customer who complains and then gives some fives: the ids of the complaint and the fives. */
    List<String> hurt(int fives) {
        var ids = new ArrayList<String>();
        try (var wire = new Wire()) {
            wire.publish(Collections.nCopies(3, given.purchase(given.now(), false)));
            await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> Given.as("analyst")
                    .get("/api/v1/customers/" + customer)
                    .then()
                    .body("customerClass", equalTo("LOYAL")));
            ids.addAll(wire.publish(List.of(given.complaint())));
            ids.addAll(wire.publish(Collections.nCopies(fives, given.rating(5))));
        }
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> Given.as("analyst")
                .get("/api/v1/customers/" + customer)
                .then()
                .body("ledger.owed", equalTo(12 - fives))
                .body("customerClass", equalTo("EXTREME")));
        return ids;
    }
}
