package dev.twelvefold.recovery.letters.application;

import dev.twelvefold.recovery.letters.domain.Letter;
import dev.twelvefold.recovery.letters.domain.LetterFacts;
import java.util.Set;

/** The letters that are ready to be filled in. */
public interface LetterTemplates {
    /** The languages, in lower case, that every letter can be written in; English is always among them. */
    Set<String> languages();

    /** The letter for these facts in one of {@link #languages()}. */
    Letter write(String language, LetterFacts facts);

    /** The letter as a page of HTML, with everything escaped that people wrote. */
    String html(String language, Letter letter);
}
