package dev.twelvefold.recovery.letters.domain;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** Which language a letter is written in: the first wanted that there are templates for. */
public final class LanguageChain {
    private static final String LAST = "en";

    private LanguageChain() {}

    /**
     * The languages to try, best first: each one wanted, then its base, then the default and its base, then English.
     *
     * @param wanted BCP 47 tags, most wanted first; nulls are passed over
     * @param policyDefault a BCP 47 tag
     */
    static List<String> of(List<String> wanted, String policyDefault) {
        var chain = new LinkedHashSet<String>();
        Stream.concat(wanted.stream(), Stream.of(policyDefault, LAST))
                .filter(Objects::nonNull)
                .map(tag -> tag.toLowerCase(Locale.ROOT).replace('_', '-'))
                .forEach(tag -> {
                    chain.add(tag);
                    chain.add(tag.split("-", 2)[0]);
                });
        return List.copyOf(chain);
    }

    /** The first of the chain that is spoken; English always is. */
    public static String choose(List<String> wanted, String policyDefault, Set<String> spoken) {
        return of(wanted, policyDefault).stream()
                .filter(spoken::contains)
                .findFirst()
                .orElse(LAST);
    }
}
