package dev.twelvefold.recovery.letters.templates;

import dev.twelvefold.recovery.letters.domain.LetterFacts;
import dev.twelvefold.recovery.letters.domain.Lines;
import dev.twelvefold.recovery.letters.domain.Redress;
import java.io.IOException;
import java.io.StringReader;
import java.text.NumberFormat;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;

/** What templates are filled with, in one language. */
final class Wording {
    /** A name as people give it; what is longer is no name. */
    private static final int LONGEST_NAME = 80;

    /** Three lines of a letter: enough to be recognised, and no customer's essay is sent back to them. */
    private static final int LONGEST_QUOTE = 240;

    /** As many as an amount has. */
    private static final int FRACTION_DIGITS = 4;

    private final Properties words = new Properties();
    private final Locale locale;
    private final DateTimeFormatter dates;
    private final String company;

    /** @throws IllegalArgumentException when a text is missing or the pattern is none */
    Wording(String properties, Locale locale, String company) {
        this.locale = locale;
        this.company = company;
        try {
            words.load(new StringReader(properties));
        } catch (IOException e) {
            throw new IllegalArgumentException(e);
        }
        this.dates = DateTimeFormatter.ofPattern(word("date"), locale);
        for (var kind : dev.twelvefold.contracts.recovery.CompensationKind.values()) {
            word("redress." + kind.wire());
        }
    }

    /** The values by the names that templates use; null where there is none. */
    Map<String, Object> values(LetterFacts facts) {
        var values = new HashMap<String, Object>();
        values.put("name", Lines.shortened(facts.customerName(), LONGEST_NAME));
        values.put("words", Lines.shortened(facts.words(), LONGEST_QUOTE));
        values.put("day", dates.format(facts.day()));
        values.put("place", facts.touchpoint() == null ? null : words.getProperty("place." + facts.touchpoint()));
        values.put("number", facts.caseNumber());
        values.put("agent", Lines.one(facts.responder().name()));
        values.put("contact", facts.responder().contact());
        values.put("company", company);
        values.put("redress", facts.redress() == null ? null : redress(facts.redress()));
        values.put("issued", facts.redress() != null && facts.redress().issued());
        values.put("approved", facts.redress() != null && !facts.redress().issued());
        return values;
    }

    private String redress(Redress redress) {
        var number = NumberFormat.getNumberInstance(locale);
        number.setMaximumFractionDigits(FRACTION_DIGITS);
        return word("redress." + redress.kind().wire())
                .replace("{amount}", number.format(redress.amount()) + " " + redress.currency());
    }

    private String word(String key) {
        var word = words.getProperty(key);
        if (word == null) {
            throw new IllegalArgumentException(key + " is missing");
        }
        return word;
    }
}
