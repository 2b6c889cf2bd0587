package dev.twelvefold.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.twelvefold.systemtests.stack.SharedStack;
import dev.twelvefold.systemtests.stack.Stack;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The ops console is there, packaged as it is; how it works in a browser is tested beside it. */
@ExtendWith(SharedStack.class)
class ConsolePageIT {
    private static final String CUSTOMER = "seen-on-the-console";

    private final Stack stack;

    ConsolePageIT(Stack stack) {
        this.stack = stack;
    }

    @Test
    void theFirstPageShowsAnAgentTheOpenCases() {
        complainCritically();

        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            var page = stack.recovery().get("/", "Accept", "text/html").requires(200);
            assertThat(page.header("Content-Type")).startsWith("text/html");
            assertThat(page.body()).contains(CUSTOMER).contains(numberOfTheCase());
        });
    }

    /** Critical, so that it stands on the first page whatever other tests have left behind. */
    private void complainCritically() {
        var complaint = Json.object()
                .put("customerId", CUSTOMER)
                .put("category", "attitude")
                .put("severity", "critical")
                .put("description", "Nobody listened.")
                .put("touchpoint", "store");
        stack.feedback().post("/api/v1/complaints", complaint).requires(202);
    }

    private String numberOfTheCase() {
        var cases = stack.recovery().list("/api/v1/cases?customerId=" + CUSTOMER);
        assertThat(cases).hasSize(1);
        return cases.get(0).required("number").textValue();
    }

    @Test
    void thePageIsForThoseWhoMayReadCases() {
        assertThat(stack.recovery().as("frontline").get("/").status()).isEqualTo(403);
        assertThat(stack.recovery().as(null).get("/").status()).isEqualTo(401);
    }
}
