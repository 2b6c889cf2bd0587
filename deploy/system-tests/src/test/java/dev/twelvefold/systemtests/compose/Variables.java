package dev.twelvefold.systemtests.compose;

import dev.twelvefold.systemtests.stack.Stack;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The environment variables that a service reads. A variable is known when a setting refers to it, when it is the other spelling of a
 * setting that is configured in any profile, or when the documents of the service or of the whole explain it.
 */
public final class Variables {
    private Variables() {}

    public static Set<String> of(String service) {
        var known = new TreeSet<String>();
        Stream.of(Repository.settingsOf(service), Repository.properties(Repository.SHARED_SETTINGS))
                .forEach(settings -> settings.forEach((name, value) -> {
                    known.add(spelledAsVariable(name));
                    Repository.found(value, "\\$\\{([A-Z0-9_]+)").forEach(known::add);
                }));
        Stream.of("README.md", service + "/README.md")
                .filter(Variables::exists)
                .flatMap(path ->
                        Repository.found(Repository.text(path), "`((?:TWELVEFOLD|QUARKUS|KAFKA|OTEL)_[A-Z0-9_]+)"))
                .forEach(known::add);
        return known;
    }

    private static boolean exists(String path) {
        return Stack.repository().resolve(path).toFile().exists();
    }

    /** The spelling of MicroProfile Config, in which every other character than letters and digits is an underscore. */
    private static String spelledAsVariable(String setting) {
        return setting.replaceFirst("^%[a-z]+\\.", "")
                .replaceAll("[^A-Za-z0-9]", "_")
                .toUpperCase(Locale.ROOT);
    }
}
