package dev.twelvefold.feedback.intake;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/**
 * A field by the contract's tables.
 *
 * @param filledIn as it is published when it is left out; null when it is then left out there, too
 */
record Field(String name, boolean required, Spelled filledIn, Arbitrary<Spelled> legal, Arbitrary<Flaw> flaws) {
    private static final String[] CATEGORIES = {
        "attitude", "process", "product", "price", "delivery", "billing", "other"
    };

    static final Field CUSTOMER_ID = required("customerId", LegalValues.customerId(), IllegalValues.customerId());
    static final Field TOUCHPOINT = required("touchpoint", LegalValues.slug(), IllegalValues.slug());
    static final Field SCORE = required("score", LegalValues.score(), IllegalValues.score());
    static final Field DESCRIPTION = required("description", LegalValues.text(1, 4000), IllegalValues.text(1, 4000));
    static final Field CATEGORY_REQUIRED =
            required("category", LegalValues.oneOf(CATEGORIES), IllegalValues.noneOf(CATEGORIES));
    static final Field CATEGORY = choice("category", CATEGORIES);
    static final Field SEVERITY =
            choice("severity", "low", "medium", "high", "critical").orElse("\"medium\"");
    static final Field DESIRED_OUTCOME =
            choice("desiredOutcome", "apology", "explanation", "refund", "replacement", "compensation", "other");
    static final Field CHANNEL = choice("channel", "store", "web", "app", "phone", "email", "chat", "social", "other");
    static final Field ORDER_ID = text("orderId", 64);
    static final Field LANGUAGE = optional("language", LegalValues.language(), IllegalValues.language());
    static final Field OCCURRED_AT = optional("occurredAt", LegalValues.occurredAt(), IllegalValues.occurredAt());
    static final Field AMOUNT = required("amount", LegalValues.amount(), IllegalValues.amount());
    static final Field CURRENCY = required("currency", LegalValues.currency(), IllegalValues.currency());
    static final Field DISCOUNTED =
            optional("discounted", LegalValues.bool(), IllegalValues.bool()).orElse("false");
    static final Field CONTACT = new Field("contact", false, null, LegalValues.contact(), contactFlaws());

    static Field text(String name, int max) {
        return optional(name, LegalValues.text(0, max), IllegalValues.text(0, max));
    }

    /** The field that says which activity it is; another one would change what else is known. */
    static Field type(String type) {
        return required("type", LegalValues.oneOf(type), IllegalValues.noneOf("registered", "purchased", "inquired"));
    }

    private static Field choice(String name, String... names) {
        return optional(name, LegalValues.oneOf(names), IllegalValues.noneOf(names));
    }

    private static Field required(String name, Arbitrary<Spelled> legal, Arbitrary<String> illegal) {
        return new Field(name, true, null, legal, flaws(name, illegal));
    }

    private static Field optional(String name, Arbitrary<Spelled> legal, Arbitrary<String> illegal) {
        return new Field(name, false, null, legal, flaws(name, illegal));
    }

    private Field orElse(String json) {
        return new Field(name, required, Spelled.plain(json, json), legal, flaws);
    }

    private static Arbitrary<Flaw> flaws(String name, Arbitrary<String> illegal) {
        return illegal.map(json -> new Flaw(json, List.of("/" + name)));
    }

    private static Arbitrary<Flaw> contactFlaws() {
        return Arbitraries.oneOf(
                flaws("contact", Arbitraries.of("null", "\"a@b\"", "[]", "1")),
                within("name", IllegalValues.text(0, 200)),
                within("email", IllegalValues.email()),
                within("phone", IllegalValues.text(0, 40)),
                within("zzz", Arbitraries.of("1", "null")),
                IllegalValues.email()
                        .map(email -> new Flaw(
                                "{\"name\":7,\"email\":%s,\"fax\":\"\"}".formatted(email),
                                List.of("/contact/name", "/contact/email", "/contact/fax"))));
    }

    private static Arbitrary<Flaw> within(String name, Arbitrary<String> illegal) {
        return illegal.map(json -> new Flaw("{\"%s\":%s}".formatted(name, json), List.of("/contact/" + name)));
    }
}
