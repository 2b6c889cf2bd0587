package dev.twelvefold.feedback.form;

import dev.twelvefold.rest.PageLanguage;
import io.quarkus.qute.TemplateData;
import java.util.List;

/**
 * What the form shows.
 *
 * @param address where it stands, and about whom it asks
 * @param language the one it opens in
 */
@TemplateData
@TemplateData(target = FormAddress.class)
@TemplateData(target = PageLanguage.class)
@TemplateData(target = Face.class)
record FormPage(FormAddress address, PageLanguage language) {
    /** All that can be chosen. */
    public List<PageLanguage> languages() {
        return List.of(PageLanguage.values());
    }

    /** Worst first, as scores are counted. */
    public List<Face> faces() {
        return List.of(Face.values());
    }
}
