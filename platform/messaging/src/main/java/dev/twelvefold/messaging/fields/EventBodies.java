package dev.twelvefold.messaging.fields;

import dev.twelvefold.contracts.CustomerEvent;
import dev.twelvefold.contracts.EventType;
import dev.twelvefold.contracts.customer.Inquired;
import dev.twelvefold.contracts.customer.Purchased;
import dev.twelvefold.contracts.customer.Registered;
import dev.twelvefold.contracts.feedback.Category;
import dev.twelvefold.contracts.feedback.Channel;
import dev.twelvefold.contracts.feedback.Complained;
import dev.twelvefold.contracts.feedback.Complimented;
import dev.twelvefold.contracts.feedback.Contact;
import dev.twelvefold.contracts.feedback.DesiredOutcome;
import dev.twelvefold.contracts.feedback.PromiseBroken;
import dev.twelvefold.contracts.feedback.Rated;
import dev.twelvefold.contracts.feedback.Severity;
import dev.twelvefold.contracts.recovery.CompensationOutcome;
import dev.twelvefold.contracts.recovery.CompensationSettled;
import java.util.regex.Pattern;

/**
 * What others publish, read from JSON field by field, with defaults filled in: experiences, activities, and the answers of a
 * payer. Intake and consumers share it, so that what the one accepts the others can read.
 *
 * <p>A method always answers a record; it is meaningful only while the reader {@link FieldReader#isClean() is clean}.
 */
public final class EventBodies {
    private static final Pattern EMAIL = Pattern.compile("[^@\\s\\p{Cntrl}]+@[^@\\s\\p{Cntrl}]+");
    private static final int WORDS = 4000;

    private final Moments moments;
    private final boolean refuseUnknown;

    /** @param refuseUnknown whether unknown fields of nested objects are errors; those of the body are the caller's */
    public EventBodies(Moments moments, boolean refuseUnknown) {
        this.moments = moments;
        this.refuseUnknown = refuseUnknown;
    }

    /**
     * The data of an event that others publish.
     *
     * @throws IllegalArgumentException for a type that only this system publishes
     */
    public CustomerEvent read(EventType type, FieldReader fields) {
        return switch (type) {
            case RATED -> rated(fields);
            case COMPLAINED -> complained(fields);
            case COMPLIMENTED -> complimented(fields);
            case PROMISE_BROKEN -> promiseBroken(fields);
            case REGISTERED -> registered(fields);
            case PURCHASED -> purchased(fields);
            case INQUIRED -> inquired(fields);
            case COMPENSATION_SETTLED -> compensationSettled(fields);
            default -> throw new IllegalArgumentException(type + " comes from this system alone");
        };
    }

    /**
     * Finds what is wrong with an activity whose type is missing or unknown, apart from that: a field of any type is known, and
     * must keep its rule when it is there.
     */
    public void checkActivityOfNoType(FieldReader f) {
        f.customerId("customerId");
        contact(f);
        language(f);
        f.amount("amount", Need.OPTIONAL);
        f.currency("currency", Need.OPTIONAL);
        f.bool("discounted", Need.OPTIONAL);
        orderId(f);
        subject(f);
        channel(f);
        moments.occurredAt(f);
        moments.receivedAt(f);
    }

    private Rated rated(FieldReader f) {
        var score = f.integer("score", Need.REQUIRED, 1, 5);
        return new Rated(
                f.customerId("customerId"),
                score == null ? 0 : score,
                f.slug("touchpoint", Need.REQUIRED),
                f.text("comment", Need.OPTIONAL, 0, WORDS),
                channel(f),
                orderId(f),
                language(f),
                moments.occurredAt(f),
                moments.receivedAt(f));
    }

    private Complained complained(FieldReader f) {
        var severity = f.oneOf("severity", Need.OPTIONAL, Severity.class);
        return new Complained(
                f.customerId("customerId"),
                f.oneOf("category", Need.REQUIRED, Category.class),
                f.text("description", Need.REQUIRED, 1, WORDS),
                f.slug("touchpoint", Need.REQUIRED),
                severity == null ? Severity.MEDIUM : severity,
                f.oneOf("desiredOutcome", Need.OPTIONAL, DesiredOutcome.class),
                contact(f),
                channel(f),
                orderId(f),
                language(f),
                moments.occurredAt(f),
                moments.receivedAt(f));
    }

    private Complimented complimented(FieldReader f) {
        return new Complimented(
                f.customerId("customerId"),
                f.slug("touchpoint", Need.REQUIRED),
                f.text("text", Need.OPTIONAL, 0, WORDS),
                f.oneOf("category", Need.OPTIONAL, Category.class),
                channel(f),
                orderId(f),
                language(f),
                moments.occurredAt(f),
                moments.receivedAt(f));
    }

    private PromiseBroken promiseBroken(FieldReader f) {
        return new PromiseBroken(
                f.customerId("customerId"),
                f.text("caseId", Need.OPTIONAL, 1, 64),
                f.text("promiseId", Need.OPTIONAL, 1, 64),
                f.text("text", Need.OPTIONAL, 0, WORDS),
                f.instant("dueAt", Need.OPTIONAL),
                moments.occurredAt(f),
                moments.receivedAt(f));
    }

    private Registered registered(FieldReader f) {
        f.constant("type", Need.OPTIONAL, "registered");
        return new Registered(
                f.customerId("customerId"),
                contact(f),
                language(f),
                channel(f),
                moments.occurredAt(f),
                moments.receivedAt(f));
    }

    private Purchased purchased(FieldReader f) {
        f.constant("type", Need.OPTIONAL, "purchased");
        return new Purchased(
                f.customerId("customerId"),
                f.amount("amount", Need.REQUIRED),
                f.currency("currency", Need.REQUIRED),
                Boolean.TRUE.equals(f.bool("discounted", Need.OPTIONAL)),
                orderId(f),
                channel(f),
                moments.occurredAt(f),
                moments.receivedAt(f));
    }

    private Inquired inquired(FieldReader f) {
        f.constant("type", Need.OPTIONAL, "inquired");
        return new Inquired(
                f.customerId("customerId"), subject(f), channel(f), moments.occurredAt(f), moments.receivedAt(f));
    }

    /** A time that a payer does not say stays open: the answer is one as soon as it is read. */
    private static CompensationSettled compensationSettled(FieldReader f) {
        return new CompensationSettled(
                f.customerId("customerId"),
                f.text("compensationId", Need.REQUIRED, 1, 64),
                f.oneOf("outcome", Need.REQUIRED, CompensationOutcome.class),
                f.text("caseId", Need.OPTIONAL, 1, 64),
                f.text("reference", Need.OPTIONAL, 1, 128),
                f.text("reason", Need.OPTIONAL, 1, WORDS),
                f.instant("at", Need.OPTIONAL));
    }

    private Contact contact(FieldReader f) {
        return f.object(
                "contact",
                Need.OPTIONAL,
                refuseUnknown,
                c -> new Contact(
                        c.text("name", Need.OPTIONAL, 0, 200), email(c), c.text("phone", Need.OPTIONAL, 0, 40)));
    }

    private static String email(FieldReader contact) {
        var email = contact.text("email", Need.OPTIONAL, 3, 254);
        if (email != null && !EMAIL.matcher(email).matches()) {
            contact.refuse("email", "must be an e-mail address");
            return null;
        }
        return email;
    }

    private static Channel channel(FieldReader f) {
        return f.oneOf("channel", Need.OPTIONAL, Channel.class);
    }

    private static String orderId(FieldReader f) {
        return f.text("orderId", Need.OPTIONAL, 0, 64);
    }

    private static String subject(FieldReader f) {
        return f.text("subject", Need.OPTIONAL, 0, 400);
    }

    private static String language(FieldReader f) {
        return f.language("language", Need.OPTIONAL);
    }
}
