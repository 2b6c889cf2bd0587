package dev.twelvefold.segmentation.service;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import dev.twelvefold.testkit.KafkaAndPostgres;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A customer whom an analyst looks for: why they are in their class, and their ledger. */
@QuarkusTest
@TestProfile(LocalProfile.class)
@QuarkusTestResource(value = KafkaAndPostgres.class, initArgs = @ResourceArg(name = "database", value = "segmentation"))
class DashboardCustomerTest extends InABrowser {
    @Test
    void findsACustomerAndSaysWhy() {
        var ids = hurt(7);
        var page = open("en");

        search(page, "  " + customer + " ");

        assertThat(page.locator("#customer-name")).hasText(customer);
        assertThat(page.locator("#customer-name")).isFocused();
        assertThat(page.locator(".standing .badge").first()).hasText("Extreme");
        assertThat(page.locator(".reasons li")).hasText(new String[] {"Open complaints: 1 (holds from 1)"});
        assertThat(page.locator(".facets")).containsText("Listen and reach out first");
        assertThat(page.locator(".ladder [aria-current=step]")).hasText("Regular");
        assertThat(page.locator(".facets")).containsText("9 more purchases within 365 days to “Strategic partner”");
        assertThat(page.locator(".facts")).containsText("$30.00");
        assertThat(page.locator(".transitions .badge"))
                .hasText(new String[] {"Hesitant", "Hesitant", "Loyal", "Loyal", "Extreme"});
        assertThat(page.locator(".transitions li").last()).containsText("Caused by event " + ids.get(0));
        assertThat(page).hasURL(Pattern.compile(".*\\?customer=" + customer));
        assertThat(complaints).isEmpty();

        page.locator("#customer .heading button").click();
        assertThat(page.locator("#customer")).isHidden();
        assertThat(page.locator("#customer-id")).isFocused();
    }

    @Test
    void drawsADebtBeingRepaid() {
        var ids = hurt(7);
        var page = open(analyst("en"), "?customer=" + customer);
        var debt = page.locator(".debt[data-opened-by='" + ids.get(0) + "']");

        assertThat(page.locator(".owing")).hasText("5 good experiences still owed");
        assertThat(debt.locator(".mark.is-opener")).hasCount(1);
        assertThat(debt.locator(".mark.is-full")).hasCount(7);
        assertThat(debt.locator(".mark.is-open")).hasCount(5);
        assertThat(debt.locator(".detail")).containsText("Opened by: complaint, event " + ids.get(0));

        debt.locator(".mark").nth(3).hover();
        assertThat(debt.locator(".detail")).hasText("3 of 12: repaid by event " + ids.get(3));
        page.locator("#customer-name").hover();
        assertThat(debt.locator(".detail")).containsText("Opened by");
    }

    @Test
    void theKeyboardWalksThroughTheMarks() {
        var ids = hurt(7);
        var page = open("en");
        page.keyboard().press("Tab");
        assertThat(page.locator(".skip")).isFocused();
        assertThat(page.locator(".skip")).isInViewport();
        page.locator("#customer-id").focus();
        page.keyboard().type(customer);
        page.keyboard().press("Enter");
        assertThat(page.locator("#customer-name")).isFocused();

        page.keyboard().press("Tab");
        page.keyboard().press("Tab");
        var detail = page.locator(".debt .detail");
        assertThat(page.locator(".mark.is-opener")).isFocused();
        assertThat(page.locator(".mark.is-opener")).hasCSS("outline-style", "solid");
        page.keyboard().press("ArrowRight");
        page.keyboard().press("ArrowRight");
        assertThat(detail).hasText("2 of 12: repaid by event " + ids.get(2));
        page.keyboard().press("End");
        assertThat(detail).hasText("12 of 12: still owed");
        page.keyboard().press("Home");
        assertThat(detail).containsText("Opened by: complaint");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>document.title='owned'</script>",
                "<img src=x onerror=alert(1)> #id {title}",
                "../../q/metrics",
                ".",
                "c-1?class=LOYAL",
                "không ai cả"
            })
    void whatCannotBeACustomerIsShownAsTextAndNotAskedFor(String nasty) {
        var page = open("en");
        assertThat(page.locator("#sizes b").first()).isVisible();
        page.onRequest(request -> {
            if (request.url().contains("/customers/")) {
                complaints.add(request.url());
            }
        });

        search(page, nasty);

        assertThat(page.locator("#search-state")).hasText("Nothing is known of “" + nasty + "”.");
        assertThat(page.locator("#customer")).isHidden();
        assertThat(page).hasTitle("Customer classes · Twelvefold");
        assertThat(complaints).isEmpty();
    }

    @Test
    void whoIsUnknownIsSaidToBe() {
        var page = open("vi");
        search(page, "nobody@nowhere:1+1");
        assertThat(page.locator("#search-state")).hasText("Chưa có thông tin nào về “nobody@nowhere:1+1”.");
        search(page, " ");
        assertThat(page.locator("#search-state")).hasText("Hãy nhập mã khách hàng trước.");
    }
}
