package dev.twelvefold.recovery.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.ColorScheme;
import dev.twelvefold.contracts.feedback.Category;
import dev.twelvefold.contracts.feedback.Complained;
import dev.twelvefold.contracts.feedback.Severity;
import dev.twelvefold.contracts.segmentation.CustomerClass;
import dev.twelvefold.contracts.segmentation.Ladder;
import dev.twelvefold.recovery.Customer;
import dev.twelvefold.recovery.LocalProfile;
import dev.twelvefold.recovery.Wire;
import dev.twelvefold.testkit.Browsers;
import dev.twelvefold.testkit.KafkaAndPostgres;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.net.URL;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The console in a real browser. */
@QuarkusTest
@TestProfile(LocalProfile.class)
@QuarkusTestResource(value = KafkaAndPostgres.class, initArgs = @ResourceArg(name = "database", value = "recovery"))
class ConsoleTest {
    private static final String HOSTILE =
            "<script>document.title='owned'</script> <img src=x onerror=alert(1)> {title}";

    private static Playwright playwright;
    private static Browser browser;

    @TestHTTPResource("/")
    URL console;

    private final List<String> complaints = new ArrayList<>();

    @BeforeAll
    static void openBrowser() {
        playwright = Browsers.playwright();
        browser = Browsers.chromium(playwright);
    }

    @AfterAll
    static void closeBrowser() {
        playwright.close();
    }

    @AfterEach
    void closePages() {
        List.copyOf(browser.contexts()).forEach(BrowserContext::close);
    }

    @Test
    void showsOpenCasesInBothLanguages() {
        var customer = hurt("Nhân viên thu ngân nói trống không và bỏ đi giữa chừng.", Severity.CRITICAL);
        people();
        var page = open(browser.newContext(asAgent("en-GB").setViewportSize(1280, 900)), "/");
        var line = page.locator("tr.case", new Page.LocatorOptions().setHasText(customer.id));

        assertThat(line.locator(".badge")).hasText("Critical");
        assertThat(line.locator(".what").first()).containsText("Complaint");
        assertThat(line.locator(".offset")).hasAttribute("aria-label", "0 of 12 good experiences");
        assertThat(line.locator("time")).containsText("in 3 h");
        screenshot(page, "console-en");

        page.getByText("Tiếng Việt").click();

        assertThat(page.locator("html")).hasAttribute("lang", "vi");
        assertThat(page.locator("h1")).hasText("Hồ sơ đang mở");
        assertThat(line.locator(".badge")).hasText("Nghiêm trọng");
        assertThat(line.locator("time")).containsText("còn 3 giờ");
        screenshot(page, "console-vi");
        assertThat(complaints).isEmpty();
    }

    @Test
    void speaksTheBrowsersLanguage() {
        var page = open(browser.newContext(asAgent("vi-VN")), "/");

        assertThat(page).hasTitle("Hồ sơ đang mở · Twelvefold");
    }

    @Test
    void showsWhatCustomersSayAsText() {
        var customer = hurt(HOSTILE, Severity.HIGH);
        var page = open(browser.newContext(asAgent("en-GB")), "/");
        var line = page.locator("tr.case", new Page.LocatorOptions().setHasText(customer.id));

        assertThat(line.locator(".words")).containsText(HOSTILE);
        assertThat(page).hasTitle("Open cases · Twelvefold");
        assertThat(complaints).isEmpty();
    }

    @Test
    void fitsAPhone() {
        hurt("x".repeat(300), Severity.MEDIUM);
        hurt("Giao trễ ba ngày, không ai báo trước một lời.", Severity.CRITICAL);
        var page = open(browser.newContext(asAgent("vi-VN").setViewportSize(360, 780)), "/");

        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                .isLessThanOrEqualTo(360);
        screenshot(page, "console-phone");
        page.setViewportSize(320, 640);
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                .isLessThanOrEqualTo(320);
    }

    @Test
    void bringsNewCasesByItself() {
        var page = open(browser.newContext(asAgent("en-GB")), "/");

        var customer = hurt("Nobody called back.", Severity.HIGH);

        assertThat(page.locator("tr.case", new Page.LocatorOptions().setHasText(customer.id)))
                .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(15_000));
        assertThat(complaints).isEmpty();
    }

    @Test
    void isDarkWhereTheViewerWantsIt() {
        people();
        var page = open(
                browser.newContext(
                        asAgent("en-GB").setColorScheme(ColorScheme.DARK).setViewportSize(1280, 900)),
                "/");

        assertThat(page.locator("body")).hasCSS("background-color", "rgb(22, 24, 27)");
        screenshot(page, "console-dark");
    }

    @Test
    void showsWhereTheKeyboardIs() {
        var page = open(browser.newContext(asAgent("en-GB")), "/");

        page.keyboard().press("Tab");

        assertThat(page.locator(".skip")).isFocused();
        assertThat(page.locator(".skip")).isInViewport();
    }

    /** A few customers as they come in a day. */
    private void people() {
        var late = new Customer();
        var yesterday = Customer.now().minus(Duration.ofHours(30));
        var eventId = late.experience(new Complained(
                late.id,
                Category.DELIVERY,
                "The parcel came three days late and nobody told me.",
                "delivery",
                Severity.HIGH,
                null,
                null,
                null,
                null,
                "en",
                yesterday,
                yesterday));
        Wire.publish(UUID.randomUUID().toString(), late.change(CustomerClass.EXTREME, eventId, yesterday));
        late.caseOpened();
        late.isSeen(Ladder.STRATEGIC, List.of(), 1);
        var won = hurt("Billed twice for one order.", Severity.MEDIUM);
        for (var i = 0; i < 7; i++) {
            won.rates(5);
        }
        won.caseAtVersion(8);
        var twice = hurt("Bánh bị ôi, đổi lại vẫn ôi.", Severity.LOW);
        twice.rates(1);
        twice.rates(2);
        twice.caseAtVersion(3);
        Customer.allIsRead();
    }

    private static Customer hurt(String words, Severity severity) {
        var customer = new Customer();
        var now = Customer.now();
        var eventId = customer.experience(new Complained(
                customer.id, Category.ATTITUDE, words, "store", severity, null, null, null, null, "vi", now, now));
        customer.becomesExtreme(eventId);
        customer.caseAtVersion(1);
        return customer;
    }

    private Browser.NewContextOptions asAgent(String locale) {
        return new Browser.NewContextOptions()
                .setHttpCredentials("agent", "agent")
                .setLocale(locale)
                .setTimezoneId("Asia/Ho_Chi_Minh");
    }

    private Page open(BrowserContext context, String path) {
        var page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
        page.navigate(console.toString() + path.substring(1));
        return page;
    }

    private static void screenshot(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/screenshots", name + ".png")));
    }
}
