package dev.twelvefold.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.twelvefold.local.Service;
import dev.twelvefold.systemtests.stack.Stack;
import dev.twelvefold.systemtests.stack.StackOfItsOwn;
import java.time.Duration;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** From a complaint to the letter in a mailbox, over packaged services, also when they are killed in between. */
class LettersIT {
    /** A group takes 45 s to notice that a member was killed; what is new waits for that long. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @RegisterExtension
    static final StackOfItsOwn OWN = new StackOfItsOwn(config -> config);

    private final Stack stack = OWN.stack();

    @Test
    void aComplaintEndsInALetterThatAnybodyCanReadInTheCatcher() {
        var caseId = caseOf("wrote-to");

        var answer = apologise(caseId);

        assertThat(answer.at("/apology/status").textValue()).isEqualTo("SENT");
        var letter = onlyLetterTo("wrote-to");
        assertThat(letter.required("subject").textValue())
                .contains(answer.required("number").textValue());
        assertThat(letter.required("text").textValue()).contains("Nobody listened.", "Dear An,");
        assertThat(letter.required("html").textValue()).contains("Nobody listened.");
        assertThat(letter.required("messageId").textValue())
                .isEqualTo(answer.at("/apology/delivery/messageId").textValue());
    }

    @Test
    void aLetterThatWasDecidedSurvivesAKillBeforeItIsSent() {
        var caseId = caseOf("killed-before");
        stack.local().stopMail();
        var decided = apologise(caseId);
        assertThat(decided.at("/apology/status").textValue()).isEqualTo("DUE");

        stack.local().kill(Service.RECOVERY);
        stack.local().startMail();
        stack.local().start(Service.RECOVERY);

        awaitSent(caseId);
        assertThat(onlyLetterTo("killed-before").required("messageId").textValue())
                .isEqualTo(decided.at("/apology/delivery/messageId").textValue());
    }

    private String caseOf(String customer) {
        var complaint = Json.object()
                .put("customerId", customer)
                .put("category", "attitude")
                .put("severity", "high")
                .put("description", "Nobody listened.")
                .put("language", "en")
                .put("touchpoint", "store");
        complaint.putObject("contact").put("name", "An").put("email", customer + "@example.com");
        stack.feedback().post("/api/v1/complaints", complaint).requires(202);
        var found = new ArrayList<JsonNode>();
        await().atMost(PATIENCE).until(() -> {
            found.addAll(stack.recovery().list("/api/v1/cases?customerId=" + customer));
            return !found.isEmpty();
        });
        return found.get(0).required("caseId").textValue();
    }

    private JsonNode apologise(String caseId) {
        return stack.recovery()
                .as("agent")
                .post("/api/v1/cases/" + caseId + "/apology", Json.object())
                .requires(200)
                .json();
    }

    private void awaitSent(String caseId) {
        await().atMost(PATIENCE).until(() -> stack.recovery()
                .get("/api/v1/cases/" + caseId)
                .json()
                .at("/apology/status")
                .textValue()
                .equals("SENT"));
    }

    private JsonNode onlyLetterTo(String customer) {
        var letters = stack.lettersTo(customer + "@example.com");
        assertThat(letters).hasSize(1);
        return letters.get(0);
    }
}
