package dev.twelvefold.feedback.form;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import dev.twelvefold.feedback.LocalUsers;
import dev.twelvefold.testkit.KafkaAndPostgres;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How the form looks on all that can show it, and what it is to those who cannot see it. */
@QuarkusTest
@TestProfile(LocalUsers.class)
@QuarkusTestResource(value = KafkaAndPostgres.class, initArgs = @ResourceArg(name = "database", value = "feedback"))
class FormLooksTest extends OnATablet {
    /** CSS pixels that a finger needs (WCAG 2.5.5). */
    private static final double FINGER = 44;

    @ParameterizedTest
    @CsvSource({
        "320, 640, vi",
        "390, 844, en",
        "640, 360, vi",
        "768, 1024, vi",
        "1024, 600, en",
        "1024, 768, en",
        "1920, 1080, vi"
    })
    void fitsEveryScreen(int width, int height, String language) {
        var page = open(tablet(landscape(language).setViewportSize(width, height)), "");
        var name = "form-%dx%d-%s".formatted(width, height, language);
        screenshot(page, name + "-1-start");
        fits(page, width);
        for (var face : page.locator(".face").all()) {
            var box = face.boundingBox();
            assertThat(Math.min(box.width, box.height)).isGreaterThanOrEqualTo(FINGER);
            assertThat(box.y + box.height).isLessThanOrEqualTo(height);
        }

        page.locator(".face.is-4").tap();
        page.locator("#words").fill("Nhân viên rất nhiệt tình.");
        if (width >= 768) {
            var send = page.locator("#send").boundingBox();
            assertThat(send.y + send.height).isLessThanOrEqualTo(height);
        }
        screenshot(page, name + "-2-words");
        fits(page, width);

        page.locator("#send").tap();
        assertThat(page.locator("#thanks")).isVisible();
        screenshot(page, name + "-3-thanks");
        fits(page, width);
        assertThat(complaints).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"?touchpoint=Not+a+slug&channel=pigeon&orderId=o-1", "?"})
    void thePageForSettingUpFitsToo(String query) {
        var page = newPage(tablet());
        page.navigate(service + query);
        screenshot(page, "setup-1024-" + query.length());

        page.setViewportSize(320, 640);

        screenshot(page, "setup-320-" + query.length());
        fits(page, 320);
    }

    private static void fits(Page page, int width) {
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                .isLessThanOrEqualTo(width);
    }

    @Test
    void isDarkWhereTheViewerWantsIt() {
        var page = open(tablet(landscape("vi").setColorScheme(ColorScheme.DARK)), "");

        page.locator(".face.is-2").tap();

        assertThat(page.locator("body")).hasCSS("background-color", "rgb(22, 24, 27)");
        screenshot(page, "form-dark");
    }

    @Test
    void standsStillWhereTheViewerWantsIt() {
        var moving = "document.getAnimations().length";
        var lively = open(tablet(), "");
        rate(lively, 5);
        assertThat((Integer) lively.evaluate(moving)).isPositive();

        var still = open(tablet(landscape("en").setReducedMotion(ReducedMotion.REDUCE)), "");
        rate(still, 5);

        assertThat((Integer) still.evaluate(moving)).isZero();
    }

    @Test
    void isARadioGroupWithNames() {
        var page = open(tablet(), "");
        var group =
                page.getByRole(AriaRole.RADIOGROUP, new Page.GetByRoleOptions().setName("How did we treat you today?"));

        assertThat(group.getByRole(AriaRole.RADIO)).hasCount(5);
        for (var name : new String[] {"Very bad", "Not good", "Okay", "Good", "Excellent"}) {
            assertThat(page.getByRole(
                            AriaRole.RADIO,
                            new Page.GetByRoleOptions().setName(name).setExact(true)))
                    .hasCount(1);
        }
        page.keyboard().press("3");
        assertThat(page.getByLabel("Would you like to tell us more?")).isEditable();
        assertThat(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Send")))
                .isVisible();
        assertThat(page.getByRole(AriaRole.HEADING)).hasCount(1);
        assertThat(page.getByRole(AriaRole.STATUS)).hasCount(1);
        assertThat(page.getByRole(AriaRole.NAVIGATION, new Page.GetByRoleOptions().setName("Language")))
                .isVisible();
        assertThat(page.locator("img:not([alt]), svg:not([aria-hidden]), [id=''], [tabindex='1']"))
                .hasCount(0);
        assertThat((Boolean) page.evaluate("new Set([...document.querySelectorAll('[id]')].map(each => each.id)).size"
                        + " === document.querySelectorAll('[id]').length"))
                .isTrue();
    }

    @Test
    void showsWhereTheKeyboardIs() {
        var page = open(tablet(), "");

        page.keyboard().press("4");

        assertThat(page.locator(".is-4 .disc")).hasCSS("outline-style", "solid");
        assertThat(page.locator(".is-3 .disc")).hasCSS("outline-style", "none");
        page.keyboard().press("Tab");
        assertThat(page.locator("#words")).hasCSS("outline-style", "solid");
        page.keyboard().press("Tab");
        assertThat(page.locator("#send")).hasCSS("outline-style", "solid");
    }

    @Test
    void runsNothingInlineAndLoadsOnlyFromTheService() {
        var page = newPage(tablet());
        page.onRequest(request -> {
            if (!request.url().startsWith(service.toString())) {
                complaints.add(request.url());
            }
        });

        open(page, "");
        rate(page, 1);

        assertThat(page.locator("#thanks .is-bad")).isVisible();
        assertThat(complaints).isEmpty();
    }
}
