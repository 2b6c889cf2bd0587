package dev.twelvefold.feedback.form;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.twelvefold.feedback.Api;
import dev.twelvefold.feedback.LocalUsers;
import dev.twelvefold.testkit.KafkaAndPostgres;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The page as it is sent: for whom, in which language, with what around it. */
@QuarkusTest
@TestProfile(LocalUsers.class)
@QuarkusTestResource(value = KafkaAndPostgres.class, initArgs = @ResourceArg(name = "database", value = "feedback"))
class FormPageTest {
    private static final String HOSTILE = "\"><script>alert(1)</script>{form:title}";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "vi|en|vi|Hôm nay quý khách được phục vụ thế nào?",
                "en|vi|en|How did we treat you today?",
                "-|vi-VN, en;q=0.8|vi|Hôm nay quý khách được phục vụ thế nào?",
                "-|fr, en;q=0.5|en|How did we treat you today?",
                "fr|vi|vi|Hôm nay quý khách được phục vụ thế nào?",
                "-|-|en|How did we treat you today?",
                "-|*|en|How did we treat you today?",
            })
    void speaksTheLanguageAskedForElseTheBrowsers(String asked, String accepted, String spoken, String question) {
        var request = Api.as("frontline").queryParam("touchpoint", "store");
        if (asked != null) {
            request.queryParam("language", asked);
        }
        if (accepted != null) {
            request.header("Accept-Language", accepted);
        }

        var page = request.get("/");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.contentType()).isEqualTo("text/html;charset=UTF-8");
        assertThat(page.asString()).contains("<html lang=\"" + spoken + "\">", question);
        assertThat(page.header("Date")).endsWith(" GMT").hasSize(29);
    }

    @Test
    void switchingTheLanguageKeepsTheRestOfTheAddress() {
        var page = form(Map.of("touchpoint", "store", "customerId", "c+1@x", "orderId", "Đơn & 1", "language", "vi"));

        assertThat(page.asString())
                .contains(
                        "href=\"/?touchpoint=store&amp;customerId=c%2B1%40x&amp;orderId=%C4%90%C6%A1n+%26+1&amp;language=en\"")
                .contains("data-customer=\"c+1@x\"", "data-order=\"Đơn &amp; 1\"", "data-channel=\"store\"");
    }

    @ParameterizedTest
    @CsvSource({"touchpoint, Store", "touchpoint, -a", "customerId, a b", "customerId, ..", "channel, pigeon"})
    void aWrongAddressIsExplainedInBothLanguages(String parameter, String value) {
        var page = Api.as("frontline")
                .queryParam("touchpoint", parameter.equals("touchpoint") ? value : "store")
                .queryParam(parameter, value)
                .get("/");

        explains(page, 400);
        assertThat(page.asString()).contains("<tr class=\"is-refused\">", "<code>" + value + "</code>");
        assertThat(page.asString().split("is-refused", -1)).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"customerId", "orderId", "channel"})
    void anOptionalParameterThatIsLeftEmptyIsNotGiven(String parameter) {
        var page = form(Map.of("touchpoint", "store", parameter, ""));

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.asString())
                .doesNotContain("data-customer", "data-order")
                .contains("data-channel=\"store\"");
    }

    @Test
    void withoutATouchpointTheAddressIsExplained() {
        explains(Api.as("frontline").get("/"), 200);
        explains(form(Map.of("customerId", "c-1")), 400);
        assertThat(Api.as("frontline").get("/").asString()).doesNotContain("is-refused");
    }

    private static void explains(Response page, int status) {
        assertThat(page.statusCode()).isEqualTo(status);
        assertThat(page.contentType()).isEqualTo("text/html;charset=UTF-8");
        assertThat(page.asString())
                .contains("<section lang=\"vi\">", "<section lang=\"en\">", "/?touchpoint=<b>store</b>")
                .contains("Thiết lập trang đánh giá", "Setting up the form");
    }

    @Test
    void whatTheAddressSaysIsShownAsText() {
        var hostile = List.of(
                Map.of("touchpoint", HOSTILE),
                Map.of("touchpoint", "store", "orderId", HOSTILE),
                Map.of("touchpoint", "store", "customerId", HOSTILE));
        hostile.forEach(parameters -> assertThat(form(parameters).asString())
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;{form:title}")
                .doesNotContain("<script>"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/?touchpoint=store", "/", "/form/form.js", "/form/form.css", "/form/mark.svg"})
    void onlyWhatTheServiceServesItselfIsLoaded(String path) {
        var answer = Api.as("frontline").get(path);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.header("Content-Security-Policy"))
                .contains("default-src 'none'", "script-src 'self'", "style-src 'self'", "frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(answer.header("Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
        assertThat(answer.header("Cache-Control")).isEqualTo("private, no-cache");
        assertThat(answer.asString()).doesNotContain("style=\"", "<style", "<script>", " onclick", "https://");
    }

    static Stream<Arguments> callers() {
        return Stream.of("/?touchpoint=store", "/", "/form/form.js", "/form/form.css", "/form/nothing")
                .flatMap(path -> Stream.of(
                                Map.entry("frontline", 200),
                                Map.entry("agent", 200),
                                Map.entry("lead", 200),
                                Map.entry("manager", 200),
                                Map.entry("analyst", 403),
                                Map.entry("admin", 403),
                                Map.entry("nobody", 401),
                                Map.entry("", 401))
                        .map(caller -> Arguments.of(
                                caller.getKey(),
                                path,
                                path.endsWith("nothing") && caller.getValue() == 200 ? 404 : caller.getValue())));
    }

    @ParameterizedTest
    @MethodSource("callers")
    void isForThoseWhoMeetCustomers(String user, String path, int status) {
        var answer = (user.isEmpty() ? given() : Api.as(user)).get(path);

        assertThat(answer.statusCode()).isEqualTo(status);
        if (status >= 400) {
            assertThat(answer.contentType()).isEqualTo(Api.PROBLEM);
        }
    }

    @Test
    void isNoPartOfTheApi() {
        assertThat(Api.as("agent").get("/q/openapi?format=json").asString()).doesNotContain("\"/\"", "/form");
    }

    private static Response form(Map<String, String> parameters) {
        return Api.as("frontline").queryParams(parameters).get("/");
    }
}
