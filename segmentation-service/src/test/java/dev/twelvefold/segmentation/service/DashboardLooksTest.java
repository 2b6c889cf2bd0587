package dev.twelvefold.segmentation.service;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import dev.twelvefold.testkit.KafkaAndPostgres;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How the dashboard looks on all that can show it, and what it is to those who cannot see it. */
@QuarkusTest
@TestProfile(LocalProfile.class)
@QuarkusTestResource(value = KafkaAndPostgres.class, initArgs = @ResourceArg(name = "database", value = "segmentation"))
class DashboardLooksTest extends InABrowser {
    private static boolean isGathered;

    /** Long enough that nothing fits by chance. */
    private static final String HURT = "khach-hang-co-ma-rat-dai.va-con-dai-hon-nua@cua-hang-so-12.vn";

    @BeforeEach
    void gather() {
        if (!isGathered) {
            Crowd.gather();
            var hurt = new Given(HURT, Given.customerOf("").now());
            try (var wire = new Wire()) {
                wire.publish(List.of(
                        hurt.registered(),
                        hurt.purchase(hurt.now(), false),
                        hurt.purchase(hurt.now(), false),
                        hurt.purchase(hurt.now(), false),
                        hurt.complaint()));
                wire.publish(Collections.nCopies(14, hurt.rating(5)));
                wire.publish(List.of(hurt.rating(1)));
                wire.publish(Collections.nCopies(7, hurt.rating(5)));
                wire.publish(List.of(hurt.complaint()));
            }
            isGathered = true;
        }
    }

    @ParameterizedTest
    @CsvSource({"1280, 900, vi", "1280, 900, en", "400, 860, vi", "400, 860, en", "320, 640, vi", "768, 1024, en"})
    void fitsEveryScreen(int width, int height, String language) {
        var page = open(analyst(language).setViewportSize(width, height), "");
        assertThat(page.locator("#chart canvas")).isVisible();
        assertThat(page.locator(".customers tbody tr").first()).isVisible();
        fits(page, width);
        screenshot(page, "dashboard-%d-%s".formatted(width, language));

        search(page, HURT);
        assertThat(page.locator(".debt").first()).isVisible();
        fits(page, width);
        screenshot(page, "dashboard-%d-%s-customer".formatted(width, language));
        assertThat(complaints).isEmpty();
    }

    @Test
    void isDarkWhereTheViewerWantsIt() {
        var page = open(analyst("en").setColorScheme(ColorScheme.DARK), "?customer=" + HURT.replace("@", "%40"));

        assertThat(page.locator("body")).hasCSS("background-color", "rgb(22, 24, 27)");
        assertThat(page.locator(".debt").first()).isVisible();
        assertThat(page.locator("#chart canvas")).isVisible();
        screenshot(page, "dashboard-dark");
    }

    @Test
    void isMadeOfPartsWithNames() {
        var page = open("en");
        assertThat(page.locator("#chart canvas")).isVisible();

        assertThat(page.getByRole(AriaRole.SEARCH)).hasCount(1);
        assertThat(page.getByLabel("Find a customer")).isEditable();
        for (var name : new String[] {"Now", "Over time", "Who went where", "At risk"}) {
            assertThat(page.getByRole(
                            AriaRole.REGION,
                            new Page.GetByRoleOptions().setName(name).setExact(true)))
                    .hasCount(1);
        }
        assertThat(page.getByRole(AriaRole.RADIO)).hasCount(5);
        assertThat(page.getByRole(AriaRole.IMG, new Page.GetByRoleOptions().setName("Customers in each class from")))
                .hasCount(1);
        assertThat(page.locator("img:not([alt]), svg:not([aria-hidden]), [id=''], [tabindex='1']"))
                .hasCount(0);
        assertThat((Boolean) page.evaluate("new Set([...document.querySelectorAll('[id]')].map(each => each.id)).size"
                        + " === document.querySelectorAll('[id]').length"))
                .isTrue();
    }

    @Test
    void runsNothingInlineAndLoadsOnlyFromTheService() {
        var page = newPage(analyst("en"));
        page.onRequest(request -> {
            if (!request.url().startsWith(service.toString())) {
                complaints.add(request.url());
            }
        });

        page.navigate(service.toString());

        assertThat(page.locator("#chart canvas")).isVisible();
        assertThat(page.locator(".matrix")).isVisible();
        assertThat(complaints).isEmpty();
    }

    private static void fits(Page page, int width) {
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                .isLessThanOrEqualTo(width);
    }
}
