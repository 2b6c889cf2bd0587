package dev.twelvefold.local;

import dev.twelvefold.testkit.ReadyCluster;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.IntStream;

/**
 * A checkout in a temporary directory: the real scripts and the packaged launcher, with {@link FakeService} where the
 * packaged services are.
 */
record Sandbox(Path root, String name, int offset) {

    private static final int ATTEMPTS = 100;

    static Sandbox create(Path root) throws Exception {
        Sandbox sandbox = new Sandbox(root.toRealPath(), "data of it", freeOffset());
        Path scripts = Files.createDirectories(sandbox.repository().resolve("deploy/local"));
        for (String script : List.of("up", "down", "guardian")) {
            Files.copy(Path.of(script), scripts.resolve(script), StandardCopyOption.COPY_ATTRIBUTES);
        }
        Files.createSymbolicLink(scripts.resolve("target"), Path.of("target").toAbsolutePath());
        for (String module : List.of("platform/testkit", "platform/contracts", "platform/messaging")) {
            Files.createDirectories(sandbox.repository().resolve(module));
        }
        for (Service service : Service.values()) {
            packageFake(service.jar(sandbox.repository()));
            // As if it had failed: making archives takes longer than most tests.
            sandbox.archive(service).finish();
        }
        return sandbox;
    }

    /** Far from the defaults, below the ports of outgoing connections, and free: other stacks may run here, too. */
    private static int freeOffset() {
        return IntStream.generate(() -> ThreadLocalRandom.current().nextInt(1_000, 13_000))
                .limit(ATTEMPTS)
                .filter(Sandbox::isFree)
                .findFirst()
                .orElseThrow();
    }

    private static boolean isFree(int offset) {
        try {
            PortCheck.requireFree(Ports.withOffset(offset).used(EnumSet.allOf(Service.class)));
            return true;
        } catch (StackException taken) {
            return false;
        }
    }

    static void packageFake(Path jar) throws IOException, URISyntaxException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, FakeService.class.getName());
        Files.createDirectories(jar.getParent());
        String entry = FakeService.class.getName().replace('.', '/') + ".class";
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream out = new JarOutputStream(file, manifest)) {
            out.putNextEntry(new JarEntry(entry));
            Path classes = Path.of(FakeService.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            Files.copy(classes.resolve(entry), out);
        }
    }

    ClassArchive archive(Service service) {
        return ClassArchive.of(service, repository());
    }

    Path repository() {
        return root.resolve("repo");
    }

    Path data() {
        return root.resolve(name);
    }

    Ports ports() {
        return Ports.withOffset(offset);
    }

    /** With a cluster that is there already: most tests are not about the making of one, which takes seconds. */
    Sandbox withCluster() {
        ReadyCluster.copyTo(data().resolve("postgres"));
        return this;
    }

    /** Another stack from the same checkout. */
    Sandbox neighbour() {
        return new Sandbox(root, "neighbour", freeOffset());
    }

    ScriptRun up(Map<String, String> environment, String... options) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                repository().resolve("deploy/local/up").toString(),
                "--data",
                data().toString(),
                "--port-offset=" + offset));
        command.addAll(List.of(options));
        return ScriptRun.start(root, environment, command);
    }

    ScriptRun down() throws IOException {
        return ScriptRun.start(
                root,
                Map.of(),
                List.of(repository().resolve("deploy/local/down").toString(), "--data", data().toString()));
    }

    /** Command lines of everything that runs out of this sandbox; what has ended but was not collected does not run. */
    List<String> processes() throws IOException {
        Process ps = new ProcessBuilder("ps", "-A", "-ww", "-o", "stat=", "-o", "args=").start();
        try (var lines = ps.inputReader()) {
            return lines.lines()
                    .filter(line -> !line.startsWith("Z") && line.contains(root.toString()))
                    .toList();
        }
    }
}
