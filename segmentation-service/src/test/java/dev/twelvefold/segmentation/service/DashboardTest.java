package dev.twelvefold.segmentation.service;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import dev.twelvefold.testkit.KafkaAndPostgres;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an analyst does with the dashboard. */
@QuarkusTest
@TestProfile(LocalProfile.class)
@QuarkusTestResource(value = KafkaAndPostgres.class, initArgs = @ResourceArg(name = "database", value = "segmentation"))
class DashboardTest extends InABrowser {
    @ParameterizedTest
    @CsvSource({
        "en, Customer classes · Twelvefold, Extreme, Penny-pinching, Over time, Who went where, At risk",
        "vi, Phân nhóm khách hàng · Twelvefold, Bức xúc, Chi li, Theo thời gian, Khách chuyển nhóm, Có nguy cơ rời bỏ"
    })
    void speaksBothLanguages(
            String language, String title, String extreme, String penny, String time, String flows, String risk) {
        healed();
        var page = open(language);

        assertThat(page).hasTitle(title);
        assertThat(size(page, "EXTREME").locator(".name")).hasText(extreme);
        assertThat(size(page, "PENNY_PINCHING").locator(".name")).hasText(penny);
        assertThat(page.locator("h2"))
                .hasText(new String[] {language.equals("vi") ? "Hiện tại" : "Now", time, flows, risk});
        assertThat(page.locator(".entry").first()).containsText(extreme);
        assertThat(page.locator(".matrix thead th").first()).hasText(extreme);
        assertThat(complaints).isEmpty();
    }

    @Test
    void theOtherLanguageKeepsTheCustomer() {
        healed();
        var page = open(analyst("en"), "?customer=" + customer);
        assertThat(page.locator("#customer-name")).hasText(customer);

        page.getByText("Tiếng Việt").click();

        assertThat(page.locator("html")).hasAttribute("lang", "vi");
        assertThat(page.locator("#customer-name")).hasText(customer);
        assertThat(page.locator("#customer-id")).hasValue(customer);
        assertThat(page.locator(".owing")).hasText("Không còn nợ");
    }

    @Test
    void showsTheFiguresOfTheApi() {
        healed();
        var page = open("en");
        assertThat(page.locator(".matrix")).isVisible();
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            page.locator("#refresh").click();
            var segments = api("segments");
            for (var name : List.of("EXTREME", "PENNY_PINCHING", "LOYAL", "HESITANT", "NAIVE")) {
                var size = segments.getInt("classes." + name);
                assertThat(shown(size(page, name).locator("b"))).isEqualTo(size);
                assertThat(shown(page.locator(".entry.is-" + name + " b"))).isEqualTo(size);
            }
            assertThat(shown(size(page, "at-risk").locator("b"))).isEqualTo(segments.getInt("atRisk"));
            assertThat(shown(size(page, "total").locator("b"))).isEqualTo(segments.getInt("total"));
            var healed =
                    api("segments/flows").getInt("flows.find { it.from == 'EXTREME' && it.to == 'HESITANT' }.changes");
            assertThat(shown(page.locator("td[data-from=EXTREME][data-to=HESITANT]")))
                    .isEqualTo(healed);
        });
        page.locator("#history-table summary").click();
        assertThat(page.locator("#history-table tbody tr")).hasCount(31);
        assertThat(page.locator("#history-table tbody tr").first().locator("td").last())
                .hasText(size(page, "total").locator("b").innerText());
        page.locator("#span input[value='7']").check();
        assertThat(page.locator("#history-table tbody tr")).hasCount(29);
        assertThat(size(page, "EXTREME").locator(".delta")).containsText("in 7 days");
    }

    @Test
    void theKeyboardReadsTheChart() {
        healed();
        var page = open("en");
        assertThat(page.locator("#chart canvas")).isVisible();
        var now = page.locator(".legend .at").innerText();

        page.locator("#chart").focus();
        page.keyboard().press("Home");

        assertThat(page.locator("#reading")).containsText("Extreme 0, Penny-pinching 0");
        assertThat(page.locator(".legend .at")).not().hasText(now);
        page.locator(".entry.is-LOYAL").press("Enter");
        assertThat(page.locator(".entry.is-LOYAL")).hasAttribute("aria-pressed", "false");
        assertThat(page.locator(".legend .at")).hasText(now);
        assertThat(complaints).isEmpty();
    }

    @Test
    void listsThoseAtRiskPageByPage() {
        var mine = new ArrayList<String>();
        try (var wire = new Wire()) {
            for (int i = 0; i < 12; i++) {
                var silent = new Given("0-silent-%02d@%s".formatted(i, customer), given.now());
                wire.publish(List.of(silent.rating(1)));
                mine.add(silent.customer());
            }
        }
        mine.forEach(DashboardTest::awaitKnown);
        var page = open("en");
        var lines = page.locator("#at-risk tbody tr");

        assertThat(lines).hasCount(10);
        assertThat(page.getByText("Previous")).isDisabled();
        assertThat(page.locator("[data-customer='" + mine.get(0) + "']")).containsText("12");
        page.getByText("Next").click();
        assertThat(page.locator("[data-customer='" + mine.get(11) + "']")).isVisible();
        assertThat(page.locator("[data-customer='" + mine.get(0) + "']")).hasCount(0);
        page.getByText("Previous").click();
        page.locator("[data-open='" + mine.get(2) + "']").press("Enter");

        assertThat(page.locator("#customer-name")).hasText(mine.get(2));
        assertThat(page.locator(".standing")).containsText("At risk");
        assertThat(complaints).isEmpty();
    }

    @Test
    void saysWhenTheServiceCannotBeReached() {
        var page = open("en");
        assertThat(page.locator("#sizes b").first()).isVisible();
        assertThat(page.locator("#trouble")).isHidden();

        page.route("**/api/**", route -> route.abort());
        page.locator("#refresh").click();
        assertThat(page.locator("#trouble")).containsText("The service cannot be reached.");
        assertThat(page.locator("#sizes b").first()).isVisible();
        search(page, customer);
        assertThat(page.locator("#search-state")).hasText("The customer could not be loaded. Try again in a moment.");

        page.unroute("**/api/**");
        page.locator("#refresh").click();
        assertThat(page.locator("#trouble")).isHidden();
    }

    @Test
    void saysWhenTheDatabaseIsAwayAndGoesOnByItself() {
        var page = newPage(analyst("vi"));
        page.clock().install();
        page.navigate(service.toString());
        assertThat(page.locator("#sizes b").first()).isVisible();
        try {
            KafkaAndPostgres.stopDatabase();
            page.clock().runFor(30_000);
            assertThat(page.locator("#trouble")).containsText("Không kết nối được với dịch vụ.");
        } finally {
            KafkaAndPostgres.startDatabase();
        }
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            page.clock().runFor(30_000);
            assertThat(page.locator("#trouble")).isHidden();
        });
    }

    @Test
    void bringsWhatIsNewByItself() {
        hurt(0);
        var page = newPage(analyst("en"));
        page.clock().install();
        page.navigate(service + "?customer=" + customer);
        assertThat(page.locator(".mark.is-full")).hasCount(0);
        assertThat(page.locator(".owing")).containsText("12");

        try (var wire = new Wire()) {
            wire.publish(Collections.nCopies(4, given.rating(5)));
        }
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> Given.as("analyst")
                .get("/api/v1/customers/" + customer)
                .then()
                .body("ledger.owed", equalTo(8)));
        page.clock().runFor(30_000);

        assertThat(page.locator(".mark.is-full")).hasCount(4);
        assertThat(page.locator(".owing")).containsText("8");
    }

    private static void awaitKnown(String id) {
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> Given.as("analyst")
                .get("/api/v1/customers/" + id)
                .then()
                .statusCode(200));
    }

    private static JsonPath api(String path) {
        return Given.as("analyst").get("/api/v1/" + path).jsonPath();
    }

    private static Locator size(Page page, String name) {
        return page.locator(".size[data-class=" + name + "]");
    }

    private static int shown(Locator figure) {
        return Integer.parseInt(figure.innerText().replace(",", ""));
    }
}
