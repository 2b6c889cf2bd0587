package dev.twelvefold.systemtests.kubernetes;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.twelvefold.systemtests.stack.Stack;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Builds overlays with the real thing: {@code kustomize}, or {@code kubectl}, which has it built in. */
final class Kustomize {
    private static final long PATIENCE_SECONDS = 60;
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private Kustomize() {}

    static List<JsonNode> build(String directory) {
        var command = new ArrayList<>(command());
        command.add(Stack.repository().resolve(directory).toString());
        var resources = new ArrayList<JsonNode>();
        new Yaml(new SafeConstructor(new LoaderOptions()))
                .loadAll(output(command))
                .forEach(document -> resources.add(MAPPER.valueToTree(document)));
        return List.copyOf(resources);
    }

    private static List<String> command() {
        if (isOnPath("kustomize")) {
            return List.of("kustomize", "build");
        }
        if (isOnPath("kubectl")) {
            return List.of("kubectl", "kustomize");
        }
        throw new AssertionError(
                "neither kustomize (5 or newer) nor kubectl (1.27 or newer) is on the path: apt-get install kustomize (Debian 13)");
    }

    private static boolean isOnPath(String program) {
        return Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(directory -> Files.isExecutable(Path.of(directory, program)));
    }

    private static String output(List<String> command) {
        try {
            var process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            var output = new String(process.getInputStream().readAllBytes(), UTF_8);
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
                throw new AssertionError(String.join(" ", command) + " failed");
            }
            return output;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
