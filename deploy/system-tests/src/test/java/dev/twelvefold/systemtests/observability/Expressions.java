package dev.twelvefold.systemtests.observability;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** What PromQL expressions ask for, as far as dashboards and alert rules go. */
final class Expressions {
    /** Everything in which a name is no metric: label matchers, ranges, groupings. */
    private static final Pattern APART =
            Pattern.compile("\\{[^}]*}|\\[[^]]*]|\\b(?:by|without|on|ignoring|group_left|group_right)\\s*\\([^)]*\\)");

    private static final Pattern NAME = Pattern.compile("\\b[a-zA-Z_:][a-zA-Z0-9_:]*\\b(?!\\s*\\()");
    private static final Set<String> WORDS = Set.of("and", "or", "unless", "bool", "offset");

    private Expressions() {}

    static Set<String> metrics(String expression) {
        var names = new TreeSet<String>();
        NAME.matcher(APART.matcher(expression).replaceAll(" "))
                .results()
                .map(hit -> hit.group())
                .filter(name -> !WORDS.contains(name))
                .forEach(names::add);
        return names;
    }

    /** Grafana puts in how far apart the points are; a minute is right for any. */
    static String withoutVariables(String expression) {
        return expression.replace("$__rate_interval", "1m");
    }
}
