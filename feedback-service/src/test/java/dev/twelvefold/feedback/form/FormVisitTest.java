package dev.twelvefold.feedback.form;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.options.LoadState;
import dev.twelvefold.feedback.Api;
import dev.twelvefold.feedback.LocalUsers;
import dev.twelvefold.feedback.Published;
import dev.twelvefold.testkit.KafkaAndPostgres;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A customer in front of the form, from the first touch to the next customer. */
@QuarkusTest
@TestProfile(LocalUsers.class)
@QuarkusTestResource(value = KafkaAndPostgres.class, initArgs = @ResourceArg(name = "database", value = "feedback"))
class FormVisitTest extends OnATablet {
    private static final String WALK_IN = "walk-in:[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}";

    private final String customer = Api.customer();
    private final Published published = new Published();

    @Test
    void aRatingByTouchIsOneEvent() {
        var page = open(tablet(landscape("vi-VN")), "&orderId=o-1&channel=other&customerId=" + customer);
        var before = Instant.now();

        page.locator(".face.is-5").tap();
        page.locator("#words").fill("  Tie\u0302\u0301ng Vie\u0323\u0302t 😀\nhai dòng ");
        page.locator("#send").tap();

        assertThat(page.locator("#thanks h1")).hasText("Cảm ơn quý khách!");
        assertThat(page.locator("#thanks h1")).isFocused();
        var data = theOnlyEvent();
        assertThat(data.get("score").intValue()).isEqualTo(5);
        assertThat(data.get("touchpoint").textValue()).isEqualTo("store");
        assertThat(data.get("comment").textValue()).isEqualTo("Ti\u1ebfng Vi\u1ec7t 😀\nhai dòng");
        assertThat(data.get("channel").textValue()).isEqualTo("other");
        assertThat(data.get("orderId").textValue()).isEqualTo("o-1");
        assertThat(data.get("language").textValue()).isEqualTo("vi");
        // The service says its time in whole seconds.
        assertThat(Instant.parse(data.get("occurredAt").textValue())).isBetween(before.minusSeconds(2), Instant.now());
    }

    @Test
    void aRatingByKeyboardAloneIsOneEvent() {
        var page = open(tablet(), "&customerId=" + customer);

        page.keyboard().press("3");
        assertThat(page.getByLabel("Okay")).isFocused();
        page.keyboard().press("ArrowLeft");
        assertThat(page.getByLabel("Not good")).isChecked();
        page.keyboard().press("Tab");
        page.keyboard().type("5 minutes of waiting");
        page.keyboard().press("Tab");
        assertThat(page.locator("#send")).isFocused();
        page.keyboard().press("Enter");

        assertThat(page.locator("#thanks .is-bad")).isVisible();
        var data = theOnlyEvent();
        assertThat(data.get("score").intValue()).isEqualTo(2);
        assertThat(data.get("comment").textValue()).isEqualTo("5 minutes of waiting");
        assertThat(data.get("channel").textValue()).isEqualTo("store");
        assertThat(data.get("language").textValue()).isEqualTo("en");
        assertThat(data.has("orderId")).isFalse();
        page.keyboard().press("Tab");
        page.keyboard().press("Enter");
        assertThat(page.locator("#question")).isFocused();
        assertThat(page.locator("#words")).hasValue("");
    }

    @Test
    void whoSignsInOnceIsNotAskedAgain() {
        var asked = landscape("en").setExtraHTTPHeaders(Map.of()).setHttpCredentials("lead", "lead");
        var page = open(tablet(asked), "&customerId=" + customer);

        rate(page, 5);

        assertThat(theOnlyEvent().get("score").intValue()).isEqualTo(5);
        assertThat(page.locator("#signed-out")).isHidden();
    }

    @Test
    void enterSendsAFaceWithoutWords() {
        var page = open(tablet(), "&customerId=" + customer);

        page.keyboard().press("4");
        page.keyboard().press("Enter");

        assertThat(page.locator("#thanks .is-good")).isVisible();
        var data = theOnlyEvent();
        assertThat(data.get("score").intValue()).isEqualTo(4);
        assertThat(data.has("comment")).isFalse();
    }

    @Test
    void nothingIsSentWithoutAFace() {
        var page = open(tablet(), "");
        var posts = new Posts(page);

        page.getByLabel("Very bad").focus();
        page.keyboard().press("Enter");

        assertThat(page.locator("#state")).hasText("Please choose a face first.");
        assertThat(posts.all()).isEmpty();
    }

    @Test
    void everyVisitorWithoutANameIsSomebodyNew() {
        var page = open(tablet(), "");
        var posts = new Posts(page);

        rate(page, 5);
        page.locator("#again").tap();
        rate(page, 4);

        posts.awaitCount(2);
        var visitors = posts.all().stream().map(FormVisitTest::customerOf).toList();
        assertThat(visitors).hasSize(2).doesNotHaveDuplicates().allMatch(id -> id.matches(WALK_IN));
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(visitors)
                .allSatisfy(visitor -> assertThat(published.of(visitor)).hasSize(1)));
    }

    private static String customerOf(Posts.Post post) {
        return JsonPath.from(post.body()).getString("customerId");
    }

    @Test
    void wordsAreCountedAsTheServiceCountsThem() {
        var page = open(tablet(), "&customerId=" + customer);
        page.locator(".face.is-5").tap();

        page.locator("#words").fill("😀".repeat(4000) + "é");
        assertThat(page.locator("#state")).hasText("Too long by one character. Please shorten it a little.");
        page.locator("#send").tap();
        assertThat(page.locator("#words")).isFocused();
        page.locator("#words").fill("😀".repeat(3999) + "e\u0301");
        assertThat(page.locator("#state")).hasText("Characters left: 0");
        page.locator("#send").tap();

        var comment = theOnlyEvent().get("comment").textValue();
        assertThat(comment.codePointCount(0, comment.length())).isEqualTo(4000);
    }

    @Test
    void thanksGoByThemselves() {
        var page = newPage(tablet());
        page.clock().install();
        open(page, "");
        rate(page, 5);
        assertThat(page.locator("#thanks")).isVisible();

        page.clock().fastForward(6_000);
        assertThat(page.locator("#thanks")).isVisible();
        page.clock().fastForward(1_500);

        assertThat(page.locator("#rating")).isVisible();
        assertThat(page.locator("#rating input:checked")).hasCount(0);
    }

    @Test
    void whoLeavesBeforeSendingLeavesNothingBehind() {
        var page = newPage(tablet());
        page.clock().install();
        open(page, "&customerId=" + customer);
        page.locator(".face.is-1").tap();
        page.locator("#words").fill("My number is 0123");

        page.clock().fastForward(61_000);

        assertThat(page.locator("#words")).isHidden();
        assertThat(page.locator("#words")).hasValue("");
        assertThat(published.of(customer)).isEmpty();
    }

    @Test
    void theLanguageChangesWithoutANetworkAndForThisCustomerOnly() {
        var tablet = tablet(landscape("vi"));
        var page = open(tablet, "&customerId=" + customer);
        page.waitForLoadState(LoadState.NETWORKIDLE);
        tablet.setOffline(true);
        page.locator(".face.is-2").tap();
        page.locator("#words").fill("Slow");

        page.getByText("English").tap();

        assertThat(page.locator("html")).hasAttribute("lang", "en");
        assertThat(page).hasTitle("How did we treat you?");
        assertThat(page.locator("#question")).hasText("How did we treat you today?");
        assertThat(page.getByText("English")).hasAttribute("aria-current", "true");
        assertThat(page.getByLabel("Not good")).isChecked();
        assertThat(page.locator("#words")).hasValue("Slow");
        page.locator("#send").tap();
        page.locator("#again").tap();
        assertThat(page.locator("html")).hasAttribute("lang", "vi");
        tablet.setOffline(false);
        assertThat(theOnlyEvent().get("language").textValue()).isEqualTo("en");
    }

    private JsonNode theOnlyEvent() {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(published.of(customer)).hasSize(1));
        return Published.data(published.of(customer).get(0));
    }
}
