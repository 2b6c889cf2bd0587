package dev.twelvefold.feedback.form;

import dev.twelvefold.rest.PageLanguage;
import io.quarkus.qute.TemplateData;
import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import java.net.URI;
import java.util.Arrays;
import java.util.List;

/**
 * What somebody is told who sets up a tablet and has not yet come to the form.
 *
 * @param address what they have tried
 * @param base where the service is reached, with a slash at the end
 * @param language the one that comes first
 */
@TemplateData
record SetupPage(FormAddress address, URI base, PageLanguage language) {
    /**
     * A language and all that is said in it.
     *
     * @param language the language
     * @param says its messages
     */
    @TemplateData
    record Spoken(PageLanguage language, FormMessages says) {}

    /**
     * A parameter of the address.
     *
     * @param parameter which
     * @param given its value; null when the address has none
     * @param refused whether that is the reason for this page
     */
    @TemplateData
    @TemplateData(target = Parameter.class)
    record Line(Parameter parameter, String given, boolean refused) {}

    /** Both: who sets a tablet up may speak another language than the browser. */
    public List<Spoken> spoken() {
        return Arrays.stream(PageLanguage.values())
                .sorted((one, other) -> Boolean.compare(other == language, one == language))
                .map(each -> new Spoken(each, MessageBundles.get(FormMessages.class, Localized.Literal.of(each.tag()))))
                .toList();
    }

    /** Every parameter there is. */
    public List<Line> lines() {
        return Arrays.stream(Parameter.values())
                .map(parameter -> new Line(
                        parameter,
                        address.given().get(parameter),
                        address.isWrong() && address.refused().contains(parameter)))
                .toList();
    }

    /** Whether the address is wrong, and not just without a touchpoint. */
    public boolean isWrong() {
        return address.isWrong();
    }
}
