package dev.twelvefold.local.demo;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.twelvefold.local.demo.Phrases.Phrase;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Writes down what one customer does, in the order in which it is written. */
final class Diary {
    /** Between what happened and the company's taking note of it. */
    private static final Duration NOTICE = Duration.ofMinutes(4);

    private final Person person;
    private final List<Happening> entries = new ArrayList<>();
    private int written;

    Diary(Person person) {
        this.person = person;
    }

    /** What was written since this was asked last. */
    List<Happening> take() {
        var taken = List.copyOf(entries);
        entries.clear();
        return taken;
    }

    Diary registers(Instant at) {
        var data = data().put("type", "registered").put("language", person.language());
        data.set("contact", contact());
        return past(Kind.REGISTERED, at, data.put("channel", "app"));
    }

    Diary buys(Instant at, long dong, boolean isDiscounted) {
        var data = data().put("type", "purchased")
                .put("amount", dong)
                .put("currency", "VND")
                .put("discounted", isDiscounted)
                .put("orderId", "ord-%s-%d".formatted(person.id(), written));
        return past(Kind.PURCHASED, at, data.put("channel", isDiscounted ? "app" : "store"));
    }

    Diary inquires(Instant at, Phrase phrase) {
        var data = data().put("type", "inquired").put("subject", phrase.words());
        return past(Kind.INQUIRED, at, data.put("channel", phrase.channel()));
    }

    /** @param words whether the customer says why */
    Diary rates(Instant at, int score, Phrase phrase, boolean words) {
        return past(Kind.RATED, at, rating(score, phrase, words));
    }

    Diary praises(Instant at, Phrase phrase) {
        var data = spoken(phrase).put("text", phrase.words()).put("category", phrase.key());
        return past(Kind.COMPLIMENTED, at, data);
    }

    /** Taken in as soon as it is published. */
    Diary ratesNow(Instant occurredAt, int score, Phrase phrase, boolean words) {
        return add(Kind.RATED, occurredAt, null, rating(score, phrase, words));
    }

    /** @param receivedAt when the company took it in; null for as soon as it is published */
    Diary complains(Instant occurredAt, Instant receivedAt, Phrase phrase, String severity, String outcome) {
        var data = spoken(phrase)
                .put("category", phrase.key())
                .put("description", phrase.words())
                .put("severity", severity)
                .put("desiredOutcome", outcome);
        data.set("contact", contact());
        return add(Kind.COMPLAINED, occurredAt, receivedAt, data);
    }

    private Diary past(Kind kind, Instant at, ObjectNode data) {
        return add(kind, at, at.plus(NOTICE), data);
    }

    private Diary add(Kind kind, Instant occurredAt, Instant receivedAt, ObjectNode data) {
        data.put("occurredAt", occurredAt.toString());
        if (receivedAt != null) {
            data.put("receivedAt", receivedAt.toString());
        }
        var name = "twelvefold-demo:%s:%d".formatted(person.id(), written++);
        var id = UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
        entries.add(new Happening(id, kind, person.id(), receivedAt, data));
        return this;
    }

    private ObjectNode rating(int score, Phrase phrase, boolean words) {
        var data = spoken(phrase).put("score", score);
        return words ? data.put("comment", phrase.words()) : data;
    }

    private ObjectNode spoken(Phrase phrase) {
        return data().put("touchpoint", phrase.touchpoint())
                .put("channel", phrase.channel())
                .put("language", person.language());
    }

    private ObjectNode data() {
        return JsonNodeFactory.instance.objectNode().put("customerId", person.id());
    }

    private ObjectNode contact() {
        return JsonNodeFactory.instance
                .objectNode()
                .put("name", person.name())
                .put("email", person.email())
                .put("phone", person.phone());
    }
}
