package dev.twelvefold.recovery.letters.templates;

import dev.twelvefold.recovery.letters.domain.Letter;
import dev.twelvefold.recovery.letters.domain.LetterFacts;
import dev.twelvefold.recovery.letters.domain.Occasion;
import io.quarkus.qute.Template;
import java.util.HashMap;
import java.util.Map;

/**
 * The letters of one language.
 *
 * @param wording what they are filled with
 * @param frame greeting, redress, and who signs
 * @param stories by occasion; {@link Occasion#OTHER} stands in for any that is missing
 */
record LanguageTemplates(Wording wording, Template frame, Map<Occasion, StoryTemplate> stories) {
    LanguageTemplates {
        stories = Map.copyOf(stories);
    }

    Letter write(LetterFacts facts) {
        var values = wording.values(facts);
        var story = stories.getOrDefault(facts.occasion(), stories.get(Occasion.OTHER));
        return new Letter(story.subject(values), framed(frame, values, story.body(values)));
    }

    static String framed(Template frame, Map<String, Object> values, String body) {
        var all = new HashMap<>(values);
        all.put("letter", body);
        return frame.render(all);
    }
}
