package dev.twelvefold.recovery.letters.templates;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * The files that letters are made from: those of a directory before those of the package.
 *
 * @param directory null where nothing is replaced
 */
record TemplateFiles(Path directory) {
    private static final String PACKAGED = "/letters/";
    private static final List<String> PACKAGED_LANGUAGES = List.of("en", "vi");
    private static final Pattern FRAME = Pattern.compile("frame\\.([a-z0-9]+(?:-[a-z0-9]+)*)\\.txt");

    /** A file's text, and where it is from. */
    record Source(String name, String text, boolean replaced) {}

    /** The packaged languages, and those that the directory has a frame for. */
    Set<String> languages() {
        var languages = new TreeSet<>(PACKAGED_LANGUAGES);
        if (directory != null) {
            languages.addAll(inDirectory());
        }
        return languages;
    }

    /** The candidates for a file, best first; none where nobody has it. */
    List<Source> candidates(String name) {
        return java.util.stream.Stream.of(replaced(name), packaged(name))
                .flatMap(Optional::stream)
                .toList();
    }

    private List<String> inDirectory() {
        try (var files = Files.list(directory)) {
            return files.map(file -> FRAME.matcher(file.getFileName().toString()))
                    .filter(java.util.regex.Matcher::matches)
                    .map(matcher -> matcher.group(1))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("The directory of letter templates cannot be read: " + directory, e);
        }
    }

    private Optional<Source> replaced(String name) {
        if (directory == null || !Files.exists(directory.resolve(name))) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Source(name, Files.readString(directory.resolve(name)), true));
        } catch (IOException e) {
            throw new UncheckedIOException("A letter template cannot be read: " + directory.resolve(name), e);
        }
    }

    private static Optional<Source> packaged(String name) {
        try (var stream = TemplateFiles.class.getResourceAsStream(PACKAGED + name)) {
            return stream == null
                    ? Optional.empty()
                    : Optional.of(new Source(name, new String(stream.readAllBytes(), StandardCharsets.UTF_8), false));
        } catch (IOException e) {
            throw new UncheckedIOException("A packaged letter template cannot be read: " + name, e);
        }
    }
}
