package dev.twelvefold.recovery.cases.api;

import dev.twelvefold.contracts.recovery.ApologyVia;
import dev.twelvefold.messaging.fields.FieldReader;
import dev.twelvefold.messaging.fields.Need;
import dev.twelvefold.recovery.letters.application.Apologies.Wish;
import dev.twelvefold.recovery.letters.domain.Letter;
import dev.twelvefold.recovery.letters.domain.MailAddress;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The body of an apology: its fields as OpenAPI shows them, and how they are read. */
final class ApologyBodies {
    /** In code points: what mail programs show of a subject, several times over. */
    private static final int SUBJECT = 200;

    /** In code points: more than anybody reads of a letter. */
    private static final int BODY = 20_000;

    private static final int ADDRESS = 254;

    private ApologyBodies() {}

    @Schema(name = "Apology", description = "Everything is optional; without a body the letter of the preview is sent")
    record Apology(
            @Schema(maxLength = SUBJECT) String subject,

            @Schema(
                    maxLength = BODY,
                    description =
                            "Paragraphs with an empty line between them; by hand: what was said or written, if it is"
                                    + " to be kept")
            String body,

            @Schema(description = "BCP 47; the customer's by default")
            String language,

            @Schema(
                    maxLength = ADDRESS,
                    description = "One address; that of the newest complaint or registration by default")
            String to,

            @Schema(
                    implementation = String.class,
                    enumeration = {"email", "phone", "in-person", "post"},
                    defaultValue = "email",
                    description = "All but email are recorded as given by hand")
            ApologyVia via) {}

    static Wish wish(FieldReader fields) {
        var via = fields.oneOf("via", Need.OPTIONAL, ApologyVia.class);
        var subject = written(fields, "subject", SUBJECT);
        var body = written(fields, "body", BODY);
        var language = fields.language("language", Need.OPTIONAL);
        var to = address(fields);
        if (via != null && via != ApologyVia.EMAIL && to != null) {
            fields.refuse("to", "is for mail only");
        }
        return new Wish(via == null ? ApologyVia.EMAIL : via, subject, body, language, to);
    }

    private static MailAddress address(FieldReader fields) {
        var text = fields.text("to", Need.OPTIONAL, 1, ADDRESS);
        var address = MailAddress.parse(text);
        if (text != null && address.isEmpty()) {
            fields.refuse("to", "must be one e-mail address of ASCII characters, without a name");
        }
        return address.orElse(null);
    }

    /** What would be empty in a letter is refused. */
    private static String written(FieldReader fields, String field, int most) {
        var text = fields.text(field, Need.OPTIONAL, 1, most);
        if (text != null && new Letter("", text).body().isEmpty()) {
            fields.refuse(field, "must say something");
        }
        return text;
    }
}
