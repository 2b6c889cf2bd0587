package dev.twelvefold.recovery.letters.templates;

import dev.twelvefold.recovery.letters.application.LetterConfig;
import dev.twelvefold.recovery.letters.application.LetterTemplates;
import dev.twelvefold.recovery.letters.domain.Letter;
import dev.twelvefold.recovery.letters.domain.LetterFacts;
import io.quarkus.qute.Template;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Set;

/** Letters from Qute templates, read at the start of the service. */
@Startup
@ApplicationScoped
class QuteTemplates implements LetterTemplates {
    private final Map<String, LanguageTemplates> languages;
    private final Template layout;

    @Inject
    QuteTemplates(LetterConfig config) {
        this(new TemplateFiles(config.templates().orElse(null)), config.company());
    }

    QuteTemplates(TemplateFiles files, String company) {
        var loader = new TemplateLoader(files, company);
        this.languages = loader.languages();
        this.layout = loader.layout();
    }

    @Override
    public Set<String> languages() {
        return languages.keySet();
    }

    @Override
    public Letter write(String language, LetterFacts facts) {
        return languages.get(language).write(facts);
    }

    @Override
    public String html(String language, Letter letter) {
        return layout.render(HtmlPage.values(language, letter)).strip();
    }
}
