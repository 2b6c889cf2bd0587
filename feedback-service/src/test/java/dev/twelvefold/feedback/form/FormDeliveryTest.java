package dev.twelvefold.feedback.form;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.twelvefold.feedback.Published.header;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.LoadState;
import dev.twelvefold.feedback.Api;
import dev.twelvefold.feedback.LocalUsers;
import dev.twelvefold.feedback.Published;
import dev.twelvefold.feedback.form.Posts.Post;
import dev.twelvefold.testkit.KafkaAndPostgres;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Ratings on their way to a service that is hard to reach. */
@QuarkusTest
@TestProfile(LocalUsers.class)
@QuarkusTestResource(value = KafkaAndPostgres.class, initArgs = @ResourceArg(name = "database", value = "feedback"))
class FormDeliveryTest extends OnATablet {
    /** As many as can wait. */
    private static final int MOST = 200;

    private static final String ONE_WAITS = "1 rating is waiting to be sent";

    /** Less a fifth for chance. */
    private static final Duration A_SECOND = Duration.ofMillis(780);

    private static final Duration TWO_SECONDS = Duration.ofMillis(1_580);

    private final String customer = Api.customer();
    private final Published published = new Published();

    @Test
    void whatIsGivenWithoutANetworkIsDeliveredOnceThereIsOne() {
        var tablet = tablet();
        var page = open(tablet, "&customerId=" + customer);
        var posts = new Posts(page);
        tablet.setOffline(true);

        rate(page, 1);

        assertThat(page.locator("#thanks")).isVisible();
        assertThat(page.locator("#waiting")).hasText(ONE_WAITS);
        assertThat(published.of(customer)).isEmpty();
        screenshot(page, "form-waiting");
        var stillOffline = Instant.now();
        tablet.setOffline(false);
        isDeliveredOnce(page);
        assertThat(posts.all()).hasSizeGreaterThan(1);
        allAreTheSame(posts);
        assertThat(Instant.parse(Published.data(published.of(customer).get(0))
                        .get("occurredAt")
                        .textValue()))
                .isBefore(stillOffline);
    }

    /** The longest there is: a minute, since nobody signs in sooner. */
    @Test
    void theNetworksReturnEndsAPause() {
        var tablet = tablet();
        var page = open(tablet, "&customerId=" + customer);
        var posts = new Posts(page);
        posts.first(1, Posts.answer(401, null, null));
        rate(page, 1);
        assertThat(page.locator("#waiting")).isVisible();

        tablet.setOffline(true);
        tablet.setOffline(false);

        isDeliveredOnce(page);
        allAreTheSame(posts);
    }

    @Test
    void anAnswerThatIsLostDoesNotCountTwice() {
        var page = open(tablet(), "&customerId=" + customer);
        var posts = new Posts(page);
        posts.first(1, route -> {
            assertThat(route.fetch().status()).isEqualTo(202);
            route.abort();
        });

        rate(page, 1);

        posts.awaitCount(2);
        nothingWaits(page);
        allAreTheSame(posts);
        assertThat(published.of(customer))
                .isNotEmpty()
                .extracting(event -> header(event, "ce_id"))
                .containsOnly(header(published.of(customer).get(0), "ce_id"));
    }

    @Test
    void whatWaitsSurvivesAReloadAndAPowerCut() {
        var tablet = tablet();
        var page = open(tablet, "&customerId=" + customer);
        var posts = new Posts(page);
        posts.each(Route::abort);
        rate(page, 2);
        assertThat(page.locator("#waiting")).hasText(ONE_WAITS);

        page.reload();
        assertThat(page.locator("#waiting")).hasText(ONE_WAITS);
        page.close();
        assertThat(published.of(customer)).isEmpty();
        var later = newPage(tablet);
        var laterPosts = new Posts(later);
        open(later, "");

        isDeliveredOnce(later);
        allAreTheSame(posts);
        assertThat(laterPosts.all().get(0).key()).isEqualTo(posts.all().get(0).key());
        assertThat(laterPosts.all().get(0).body()).isEqualTo(posts.all().get(0).body());
    }

    @ParameterizedTest
    @ValueSource(ints = {503, 429})
    void theServersPauseIsKeptEvenWhenTheNetworkReturns(int status) {
        var page = open(tablet(), "&customerId=" + customer);
        var posts = new Posts(page);
        posts.first(1, Posts.answer(status, "Retry-After", "2"));

        rate(page, 5);
        assertThat(page.locator("#waiting")).isVisible();
        page.evaluate("dispatchEvent(new Event('online'))");

        isDeliveredOnce(page);
        assertThat(posts.all()).hasSize(2);
        assertThat(posts.between(0, 1)).isGreaterThanOrEqualTo(Duration.ofMillis(1_900));
        allAreTheSame(posts);
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 502, 504, 408, 200})
    void whatIsNobodysLastWordIsTriedAgain(int status) {
        var page = open(tablet(), "&customerId=" + customer);
        var posts = new Posts(page);
        posts.first(1, Posts.answer(status, null, null));

        rate(page, 5);

        isDeliveredOnce(page);
        assertThat(posts.all()).hasSize(2);
        assertThat(posts.between(0, 1)).isGreaterThanOrEqualTo(A_SECOND);
        allAreTheSame(posts);
    }

    @Test
    void pausesBetweenAttemptsGrow() {
        var page = open(tablet(), "&customerId=" + customer);
        var posts = new Posts(page);
        posts.first(2, Posts.answer(500, null, null));

        rate(page, 5);

        isDeliveredOnce(page);
        assertThat(posts.all()).hasSize(3);
        assertThat(posts.between(0, 1)).isGreaterThanOrEqualTo(A_SECOND);
        assertThat(posts.between(1, 2)).isGreaterThanOrEqualTo(TWO_SECONDS);
        allAreTheSame(posts);
    }

    @Test
    void oneThatAlwaysFailsHoldsUpNoOther() {
        var page = open(tablet(), "");
        var posts = new Posts(page);
        posts.each(route -> {
            if (route.request().postData().contains(customer)) {
                route.resume();
            } else {
                route.fulfill(new Route.FulfillOptions().setStatus(500));
            }
        });
        rate(page, 3);
        assertThat(page.locator("#waiting")).isVisible();

        open(page, "&customerId=" + customer);
        rate(page, 4);

        page.waitForCondition(() -> published.of(customer).size() == 1);
        assertThat(page.locator("#waiting")).hasText(ONE_WAITS);
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 404, 413, 422})
    void whatTheServiceRefusesIsDroppedAndStaffAreToldUntilTheyHaveSeenIt(int status) {
        var page = open(tablet(), "&customerId=" + customer);
        var posts = new Posts(page);
        posts.first(1, Posts.answer(status, null, null));

        rate(page, 5);

        assertThat(page.locator("#refused")).containsText("1 rating was refused");
        assertThat(page.locator("#refused-why")).hasText(status + " · Made up");
        nothingWaits(page);
        page.reload();
        assertThat(page.locator("#refused-why")).hasText(status + " · Made up");
        screenshot(page, "form-refused");
        page.locator("#dismiss").tap();
        assertThat(page.locator("#refused")).isHidden();
        page.reload();
        assertThat(page.locator("#rating")).isVisible();
        assertThat(page.locator("#refused")).isHidden();
        assertThat(posts.all()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"401, ", "403, ", "302, /signing-in"})
    void whoIsSignedOutIsToldToSignInAndNothingIsLost(int status, String location) {
        var page = open(tablet(), "&customerId=" + customer);
        var posts = new Posts(page);
        posts.each(Posts.answer(status, location == null ? null : "Location", location));

        rate(page, 5);

        assertThat(page.locator("#thanks")).isVisible();
        assertThat(page.locator("#signed-out")).isVisible();
        assertThat(page.locator("#waiting")).hasText(ONE_WAITS);
        screenshot(page, "form-signed-out");
        posts.pass();
        page.getByText("Sign in", new Page.GetByTextOptions().setExact(true)).tap();
        isDeliveredOnce(page);
        assertThat(page.locator("#signed-out")).isHidden();
        allAreTheSame(posts);
    }

    @ParameterizedTest
    @ValueSource(longs = {7_200_000, -7_200_000, -1_700_000_000_000L})
    void aWrongClockDoesNotMatter(long ahead) {
        var page = withClock(ahead);
        var posts = new Posts(page);
        open(page, "&customerId=" + customer);
        page.waitForLoadState(LoadState.NETWORKIDLE);

        rate(page, 5);

        isDeliveredOnce(page);
        assertThat(posts.all()).hasSize(1);
        happenedJustNow();
    }

    @Test
    void aWrongClockThatNobodyCouldPutRightCostsTheTimeAndNotTheRating() {
        var page = withClock(7_200_000);
        page.route("**/?*", route -> {
            if (route.request().resourceType().equals("fetch")) {
                route.abort();
            } else {
                route.resume();
            }
        });
        var posts = new Posts(page);
        open(page, "&customerId=" + customer);

        rate(page, 5);

        isDeliveredOnce(page);
        happenedJustNow();
        assertThat(posts.all()).extracting(Post::key).hasSize(2).doesNotHaveDuplicates();
        assertThat(page.locator("#refused")).isHidden();
    }

    private Page withClock(long ahead) {
        var page = newPage(tablet());
        page.addInitScript("const real = Date.now; Date.now = () => real() + " + ahead);
        return page;
    }

    private void happenedJustNow() {
        var occurredAt = Published.data(published.of(customer).get(0)).get("occurredAt");
        assertThat(Instant.parse(occurredAt.textValue()))
                .isBetween(Instant.now().minusSeconds(60), Instant.now().plusSeconds(1));
    }

    @Test
    void aTabletThatKeepsNothingThanksOnlyForWhatTheServiceHas() {
        var page = newPage(tablet());
        page.addInitScript("Storage.prototype.setItem = () => { throw new Error('no room'); }");
        open(page, "&customerId=" + customer);
        var posts = new Posts(page);
        posts.first(1, Route::abort);

        rate(page, 3);

        assertThat(page.locator("#failed")).isVisible();
        assertThat(page.locator("#thanks")).isHidden();
        screenshot(page, "form-failed");
        page.locator("#retry").tap();
        assertThat(page.locator("#thanks")).isVisible();
        isDeliveredOnce(page);
        allAreTheSame(posts);
    }

    @Test
    void whatIsKeptIsNeverGivenUpForMore() {
        var page = open(tablet(), "&customerId=" + customer);
        new Posts(page).each(Route::abort);
        page.evaluate(
                "most => { for (let i = 0; i < most; i++) {"
                        + " localStorage.setItem('twelvefold.rating.' + String(i).padStart(13, '0') + '.k' + i,"
                        + " JSON.stringify({key: 'k' + i, body: '{}'})); } }",
                MOST);

        rate(page, 3);

        assertThat(page.locator("#failed")).isVisible();
        assertThat(waiting(page)).isEqualTo(MOST);
    }

    private void isDeliveredOnce(Page page) {
        nothingWaits(page);
        assertThat(published.of(customer)).hasSize(1);
    }

    private static void nothingWaits(Page page) {
        page.waitForCondition(() -> isEmpty(page), new Page.WaitForConditionOptions().setTimeout(30_000));
        assertThat(page.locator("#waiting")).isHidden();
    }

    private static boolean isEmpty(Page page) {
        try {
            return waiting(page) == 0;
        } catch (PlaywrightException e) {
            return false; // It is just loading.
        }
    }

    private static int waiting(Page page) {
        return (Integer)
                page.evaluate("Object.keys(localStorage).filter(name => name.startsWith('twelvefold.rating.')).length");
    }

    private static void allAreTheSame(Posts posts) {
        assertThat(posts.all())
                .extracting(Post::key)
                .containsOnly(posts.all().get(0).key());
        assertThat(posts.all())
                .extracting(Post::body)
                .containsOnly(posts.all().get(0).body());
    }
}
