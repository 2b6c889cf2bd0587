package dev.twelvefold.feedback.intake;

import java.util.List;
import java.util.stream.Stream;

/** What can be posted, with every field that it may have. */
enum Form {
    RATING("ratings", "feedback.rated", true, Field.SCORE, Field.TOUCHPOINT, Field.text("comment", 4000)),
    COMPLAINT(
            "complaints",
            "feedback.complained",
            true,
            Field.CATEGORY_REQUIRED,
            Field.DESCRIPTION,
            Field.TOUCHPOINT,
            Field.SEVERITY,
            Field.DESIRED_OUTCOME,
            Field.CONTACT),
    COMPLIMENT(
            "compliments", "feedback.complimented", true, Field.TOUCHPOINT, Field.text("text", 4000), Field.CATEGORY),
    REGISTERED("activities", "customer.registered", false, Field.type("registered"), Field.CONTACT, Field.LANGUAGE),
    PURCHASED(
            "activities",
            "customer.purchased",
            false,
            Field.type("purchased"),
            Field.AMOUNT,
            Field.CURRENCY,
            Field.DISCOUNTED,
            Field.ORDER_ID),
    INQUIRED("activities", "customer.inquired", false, Field.type("inquired"), Field.text("subject", 400));

    private final String path;
    private final String type;
    private final List<Field> fields;

    Form(String path, String type, boolean isExperience, Field... own) {
        this.path = path;
        this.type = "dev.twelvefold." + type + ".v1";
        var shared = isExperience
                ? Stream.of(Field.CUSTOMER_ID, Field.CHANNEL, Field.ORDER_ID, Field.LANGUAGE, Field.OCCURRED_AT)
                : Stream.of(Field.CUSTOMER_ID, Field.CHANNEL, Field.OCCURRED_AT);
        this.fields = Stream.concat(shared, Stream.of(own)).toList();
    }

    String path() {
        return path;
    }

    /** In a batch, and where it is read back. */
    String kind() {
        return FieldCases.KINDS.get(path);
    }

    /** The {@code ce_type} of its event. */
    String type() {
        return type;
    }

    List<Field> fields() {
        return fields;
    }
}
