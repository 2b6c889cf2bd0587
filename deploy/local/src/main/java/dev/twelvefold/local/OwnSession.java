package dev.twelvefold.local;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Runs a command in a session of its own, so that neither Ctrl-C in the terminal nor a signal to the launcher's process
 * group reaches it: the launcher ends its parts itself, in the right order.
 */
final class OwnSession {

    private static final List<String> PREFIX = prefix();

    private OwnSession() {}

    static List<String> of(List<String> command) {
        List<String> whole = new ArrayList<>(PREFIX);
        whole.addAll(command);
        return whole;
    }

    /** Linux has setsid; macOS has not, but comes with Perl. The process keeps its id either way. */
    private static List<String> prefix() {
        if (onPath("setsid")) {
            return List.of("setsid");
        }
        if (onPath("perl")) {
            return List.of("perl", "-MPOSIX=setsid", "-e", "setsid(); exec { $ARGV[0] } @ARGV");
        }
        return List.of();
    }

    private static boolean onPath(String program) {
        String path = System.getenv().getOrDefault("PATH", "");
        return Pattern.compile(File.pathSeparator, Pattern.LITERAL)
                .splitAsStream(path)
                .anyMatch(directory -> Files.isExecutable(Path.of(directory, program)));
    }
}
