package dev.twelvefold.segmentation.service;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.twelvefold.testkit.KafkaAndPostgres;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The dashboard as it is sent: for whom, in which language, with what around it. */
@QuarkusTest
@TestProfile(LocalProfile.class)
@QuarkusTestResource(value = KafkaAndPostgres.class, initArgs = @ResourceArg(name = "database", value = "segmentation"))
class DashboardPageTest {
    private static final String CHARTS = "/webjars/uplot/1.6.30/dist/uPlot.iife.min.js";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "vi|en|vi|Phân nhóm khách hàng",
                "en|vi|en|Customer classes",
                "-|vi-VN, en;q=0.8|vi|Phân nhóm khách hàng",
                "-|fr, en;q=0.5|en|Customer classes",
                "fr|vi|vi|Phân nhóm khách hàng",
                "-|-|en|Customer classes",
            })
    void speaksTheLanguageAskedForElseTheBrowsers(String asked, String accepted, String spoken, String heading) {
        var request = Given.as("analyst");
        if (asked != null) {
            request.queryParam("lang", asked);
        }
        if (accepted != null) {
            request.header("Accept-Language", accepted);
        }

        var page = request.get("/");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.contentType()).isEqualTo("text/html;charset=UTF-8");
        assertThat(page.asString()).contains("<html lang=\"" + spoken + "\">", "<h1>" + heading + "</h1>");
    }

    @Test
    void saysNothingOfWhatTheAddressSays() {
        var page = Given.as("analyst")
                .queryParam("lang", "\"><script>alert(1)</script>")
                .queryParam("customer", "<img src=x>{dashboard:title}")
                .get("/");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.asString()).doesNotContain("alert(1)", "<img src=x");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/dashboard/dashboard.js", "/dashboard/dashboard.css", "/dashboard/mark.svg"})
    void onlyWhatTheServiceServesItselfIsLoaded(String path) {
        var answer = Given.as("analyst").get(path);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.header("Content-Security-Policy"))
                .contains("default-src 'none'", "script-src 'self'", "style-src 'self'", "frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(answer.header("Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
        assertThat(answer.header("Cache-Control")).isEqualTo("private, no-cache");
        assertThat(answer.asString()).doesNotContain("style=\"", "<style", "<script>", " onclick=", "https://");
    }

    static Stream<Arguments> callers() {
        return Stream.of("/", "/dashboard/dashboard.js", CHARTS)
                .flatMap(path -> Stream.of(
                        Arguments.of("analyst", path, 200),
                        Arguments.of("agent", path, 200),
                        Arguments.of("lead", path, 200),
                        Arguments.of("manager", path, 200),
                        Arguments.of("admin", path, 200),
                        Arguments.of("frontline", path, 403),
                        Arguments.of("nobody", path, 401),
                        Arguments.of("", path, 401)));
    }

    @ParameterizedTest
    @MethodSource("callers")
    void isForThoseWhoMayReadCustomers(String user, String path, int status) {
        var answer = (user.isEmpty() ? given() : Given.as(user)).get(path);

        assertThat(answer.statusCode()).isEqualTo(status);
        if (status >= 400) {
            assertThat(answer.contentType()).isEqualTo("application/problem+json");
        }
    }
}
