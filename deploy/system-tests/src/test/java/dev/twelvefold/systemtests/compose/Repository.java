package dev.twelvefold.systemtests.compose;

import dev.twelvefold.systemtests.stack.Stack;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Files of this repository, as they are read here. */
public final class Repository {
    public static final String SHARED_SETTINGS =
            "platform/rest/src/main/resources/META-INF/microprofile-config.properties";

    private Repository() {}

    public static String text(String path) {
        try {
            return Files.readString(Stack.repository().resolve(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every file at or below a path. */
    public static List<Path> filesBelow(String path) {
        try (var files = Files.walk(Stack.repository().resolve(path))) {
            return files.filter(Files::isRegularFile).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Map<String, String> properties(String path) {
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(Stack.repository().resolve(path))) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var sorted = new TreeMap<String, String>();
        properties.stringPropertyNames().forEach(name -> sorted.put(name, properties.getProperty(name)));
        return sorted;
    }

    public static Map<String, String> settingsOf(String service) {
        return properties(service + "/src/main/resources/application.properties");
    }

    /** The value of a property of the root pom.xml. */
    public static String version(String property) {
        return found(text("pom.xml"), "<" + Pattern.quote(property) + ">([^<]+)<")
                .findFirst()
                .orElseThrow();
    }

    /** What the first group of a pattern takes, wherever the pattern is found. */
    public static Stream<String> found(String text, String pattern) {
        return Pattern.compile(pattern).matcher(text).results().map(hit -> hit.group(1));
    }

    static Stream<String> names(String text, String pattern) {
        return Pattern.compile(pattern).matcher(text).results().map(MatchResult::group);
    }
}
