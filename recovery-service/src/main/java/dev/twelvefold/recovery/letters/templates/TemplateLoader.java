package dev.twelvefold.recovery.letters.templates;

import dev.twelvefold.recovery.letters.domain.Occasion;
import io.quarkus.qute.Engine;
import io.quarkus.qute.HtmlEscaper;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateException;
import io.quarkus.qute.Variant;
import java.time.DateTimeException;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jboss.logging.Logger;

/**
 * Reads every template once and fills it with samples: one that cannot be filled is refused with a line in the log, and the
 * packaged one of the same name stays in its place.
 */
final class TemplateLoader {
    private static final Logger LOG = Logger.getLogger(TemplateLoader.class);

    private final TemplateFiles files;
    private final String company;
    private final Engine engine = Engine.builder()
            .addDefaults()
            .addResultMapper(new HtmlEscaper(List.of(Variant.TEXT_HTML)))
            .build();

    TemplateLoader(TemplateFiles files, String company) {
        this.files = files;
        this.company = company;
    }

    /** Makes something of a file's text, or throws. */
    private interface Parser<T> {
        T parse(TemplateFiles.Source source);
    }

    Map<String, LanguageTemplates> languages() {
        var languages = new TreeMap<String, LanguageTemplates>();
        for (var language : files.languages()) {
            language(language)
                    .ifPresentOrElse(
                            templates -> languages.put(language, templates),
                            () -> LOG.errorf(
                                    "Nothing is written in language %s: its wording, frame or letter for any occasion is missing",
                                    language));
        }
        return languages;
    }

    /** The page that letters in HTML are set in. */
    Template layout() {
        return load("layout.html", source -> {
                    var template =
                            engine.parse(source.text(), Variant.forContentType(Variant.TEXT_HTML), source.name());
                    template.render(HtmlPage.values("en", Samples.LETTER));
                    return template;
                })
                .orElseThrow();
    }

    private Optional<LanguageTemplates> language(String language) {
        var wording = load("words." + language + ".properties", source -> wording(source, language));
        var frame = wording.flatMap(words -> load("frame." + language + ".txt", source -> frame(source, words)));
        var stories = wording.map(words -> stories(language, words)).orElse(Map.of());
        return frame.filter(any -> stories.containsKey(Occasion.OTHER))
                .map(found -> new LanguageTemplates(wording.orElseThrow(), found, stories));
    }

    private Map<Occasion, StoryTemplate> stories(String language, Wording words) {
        var stories = new EnumMap<Occasion, StoryTemplate>(Occasion.class);
        for (var occasion : Occasion.values()) {
            load(occasion.templateName() + "." + language + ".txt", source -> story(source, words))
                    .ifPresent(story -> stories.put(occasion, story));
        }
        return stories;
    }

    private Wording wording(TemplateFiles.Source source, String language) {
        var wording = new Wording(source.text(), Locale.forLanguageTag(language), company);
        Samples.FACTS.forEach(wording::values);
        return wording;
    }

    private Template frame(TemplateFiles.Source source, Wording words) {
        var frame = engine.parse(source.text(), Variant.forContentType(Variant.TEXT_PLAIN), source.name());
        Samples.FACTS.forEach(facts -> LanguageTemplates.framed(frame, words.values(facts), "text"));
        return frame;
    }

    private StoryTemplate story(TemplateFiles.Source source, Wording words) {
        var story = StoryTemplate.parse(engine, source.name(), source.text());
        Samples.FACTS.forEach(facts -> {
            story.subject(words.values(facts));
            story.body(words.values(facts));
        });
        return story;
    }

    private <T> Optional<T> load(String name, Parser<T> parser) {
        for (var source : files.candidates(name)) {
            try {
                return Optional.of(parser.parse(source));
            } catch (TemplateException | IllegalArgumentException | DateTimeException e) {
                if (!source.replaced()) {
                    throw e;
                }
                LOG.errorf("The letter template %s is refused, and the packaged one used: %s", name, e.getMessage());
            }
        }
        return Optional.empty();
    }
}
