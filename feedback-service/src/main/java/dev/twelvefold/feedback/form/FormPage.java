package dev.twelvefold.feedback.form;

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
@TemplateData(target = FormLanguage.class)
@TemplateData(target = Face.class)
record FormPage(FormAddress address, FormLanguage language) {
    /** All that can be chosen. */
    public List<FormLanguage> languages() {
        return List.of(FormLanguage.values());
    }

    /** Worst first, as scores are counted. */
    public List<Face> faces() {
        return List.of(Face.values());
    }
}
