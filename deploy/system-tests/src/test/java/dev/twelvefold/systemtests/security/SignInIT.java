package dev.twelvefold.systemtests.security;

import static org.assertj.core.api.Assertions.assertThat;

import dev.twelvefold.local.Service;
import dev.twelvefold.systemtests.stack.Stack;
import java.net.HttpCookie;
import java.net.http.HttpResponse;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** People sign in to the pages at the issuer (authorization code flow), and their pages then call the APIs in their name. */
@ExtendWith(WithKeycloak.class)
class SignInIT {
    private final Stack stack;
    private final Keycloak keycloak;
    private final Browser browser = new Browser();

    SignInIT(Stack stack, Keycloak keycloak) {
        this.stack = stack;
        this.keycloak = keycloak;
    }

    /**
     * A page and whom it is for.
     *
     * @param call what the page asks of the API
     * @param stranger who may not open it
     */
    private record Page(Service service, String path, String user, String call, String stranger) {
        @Override
        public String toString() {
            return service.title();
        }
    }

    static Stream<Page> pages() {
        return Stream.of(
                new Page(Service.FEEDBACK, "/?touchpoint=store&lang=vi", "agent", "/api/v1/feedback", "analyst"),
                new Page(Service.SEGMENTATION, "/?lang=vi", "analyst", "/api/v1/segments", "frontline"),
                new Page(Service.RECOVERY, "/?lang=vi", "lead", "/api/v1/cases", "frontline"));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void whoOpensAPageIsSentToTheIssuer(Page page) {
        var sent = browser.open(address(page, page.path()));

        assertThat(sent.statusCode()).isEqualTo(302);
        assertThat(Browser.whereTo(sent).toString()).startsWith(keycloak.issuer(TestRealms.OURS));
        assertThat(Browser.whereTo(sent).getQuery())
                .contains("response_type=code", "code_challenge_method=S256", "nonce=")
                .contains("redirect_uri=" + address(page, "/sign-in"));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void whoHasSignedInIsWhereTheyWantedToGo(Page page) {
        var shown = signIn(page, page.user());

        assertThat(shown.statusCode()).as(shown.body()).isEqualTo(200);
        assertThat(shown.uri()).hasToString(address(page, page.path()));
        assertThat(shown.body()).contains("lang=\"vi\"");
    }

    @ParameterizedTest
    @MethodSource("pages")
    void thePageCallsTheApiInTheirName(Page page) {
        signIn(page, page.user());

        assertThat(browser.fetch(address(page, page.call())).statusCode()).isEqualTo(200);
        assertThat(browser.fetch(address(page, "/q/metrics")).statusCode()).isEqualTo(403);
    }

    /** A script can do nothing with a redirect, and a program even less. */
    @ParameterizedTest
    @MethodSource("pages")
    void whoeverOpensNoPageIsToldSo(Page page) {
        for (var path : new String[] {page.call(), "/", "/q/openapi", "/nothing/here"}) {
            var told = browser.fetch(address(page, path));

            assertThat(told.statusCode()).as(path).isEqualTo(401);
            assertThat(told.headers().firstValue("WWW-Authenticate")).as(path).hasValue("Bearer");
            assertThat(told.headers().firstValue("Content-Type")).as(path).hasValue("application/problem+json");
        }
        assertThat(browser.open(address(page, page.call())).statusCode()).isEqualTo(401);
        assertThat(browser.cookies()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void whoMayNotOpenThePageIsToldSoAfterSigningIn(Page page) {
        assertThat(signIn(page, page.stranger()).statusCode()).isEqualTo(403);
    }

    @ParameterizedTest
    @MethodSource("pages")
    void scriptsOfThePageCannotReadTheSession(Page page) {
        signIn(page, page.user());

        assertThat(browser.cookies())
                .filteredOn(cookie -> cookie.getName().startsWith("q_session"))
                .isNotEmpty()
                .allMatch(HttpCookie::isHttpOnly);
    }

    @ParameterizedTest
    @MethodSource("pages")
    void aSessionThatSomebodyHasChangedIsNone(Page page) {
        signIn(page, page.user());
        browser.cookies().stream()
                .filter(cookie -> cookie.getName().startsWith("q_session"))
                .forEach(cookie -> cookie.setValue("x" + cookie.getValue().substring(1)));

        assertThat(browser.fetch(address(page, page.call())).statusCode()).isEqualTo(401);
    }

    @ParameterizedTest
    @MethodSource("pages")
    void whoSignsOutIsNobody(Page page) {
        signIn(page, page.user());

        var left = browser.visit(address(page, "/sign-out"));

        assertThat(left.body()).as("the issuer asks who comes next").contains("name=\"password\"");
        assertThat(browser.fetch(address(page, page.call())).statusCode()).isEqualTo(401);
    }

    private HttpResponse<String> signIn(Page page, String user) {
        var form = browser.visit(address(page, page.path()));
        return browser.follow(browser.signIn(form, user));
    }

    private String address(Page page, String path) {
        return stack.local().url(page.service()) + path;
    }
}
