package dev.twelvefold.systemtests.crash.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.twelvefold.systemtests.Json;
import dev.twelvefold.systemtests.stack.Api;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A step on the way of an apology by mail, which in the end is in the mailbox once. */
abstract class LetterStep extends Step {
    private Command command;

    LetterStep(Recovery recovery, String customer) {
        super(recovery, customer);
    }

    @Override
    void begin() {
        var path = "/api/v1/cases/" + recovery().caseOf(customer()) + "/apology";
        command = Command.give(recovery().api(), path, Json.object(), key());
    }

    final String key() {
        return customer() + "-apology";
    }

    @Override
    Optional<Command> command() {
        return Optional.of(command);
    }

    @Override
    List<String> story() {
        return List.of("case-opened", "letter-queued", "apology-sent");
    }

    @Override
    void verify() {
        var apology = recovery().theCase(customer()).required("apology");
        assertThat(apology.required("status").textValue()).isEqualTo("SENT");
        assertThat(caught())
                .as("what the catcher shows for %s", customer())
                .extracting(mail -> mail.required("messageId").textValue())
                .containsExactly(apology.at("/delivery/messageId").textValue());
    }

    /** What the mail server has taken for the customer, each Message-ID once. */
    final List<JsonNode> caught() {
        var items = new ArrayList<JsonNode>();
        new Api(recovery().stack().local().mailUrl(), null)
                .get("/api/messages?to=" + customer() + "@example.com")
                .requires(200)
                .json()
                .required("items")
                .forEach(items::add);
        return items;
    }
}
