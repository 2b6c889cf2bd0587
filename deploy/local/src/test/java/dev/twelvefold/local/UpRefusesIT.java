package dev.twelvefold.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What cannot work is one line, before anything starts. */
class UpRefusesIT {

    private Sandbox sandbox;

    @BeforeEach
    void create(@TempDir Path directory) throws Exception {
        sandbox = Sandbox.create(directory);
    }

    @AfterEach
    void nothingIsLeft() throws Exception {
        assertThat(sandbox.processes()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"11.0.2", "1.8.0_402", "16"})
    void aJdkThatIsTooOld(String version) throws Exception {
        script("jdk/bin/java", "echo 'openjdk version \"%s\" 2020-01-01' >&2".formatted(version));

        ScriptRun up =
                sandbox.up(Map.of("JAVA_HOME", sandbox.root().resolve("jdk").toString()));

        assertThat(up.await()).isEqualTo(1);
        assertThat(up.err()).containsOnlyOnce("\n").contains("a JDK of 17 or newer is needed, found " + version);
    }

    @Test
    void aJavaHomeThatIsNone() throws Exception {
        ScriptRun up = sandbox.up(Map.of("JAVA_HOME", "/nowhere"));

        assertThat(up.await()).isEqualTo(1);
        assertThat(up.err()).containsOnlyOnce("\n").contains("no Java at /nowhere/bin/java");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--demo=yes", "--colour", "--port-offset=ten", "--port-offset=46444", "--data="})
    void anOptionThatItDoesNotKnow(String option) throws Exception {
        ScriptRun up = sandbox.up(Map.of(), option);

        assertThat(up.await()).isEqualTo(2);
        assertThat(up.err()).containsOnlyOnce("\n").startsWith("error: ").contains("--help");
    }

    @Test
    void aDataDirectoryThatCannotBeWritten() throws Exception {
        Files.writeString(sandbox.data(), "a file");

        ScriptRun up = sandbox.up(Map.of());

        assertThat(up.await()).isEqualTo(1);
        assertThat(up.err()).containsOnlyOnce("\n").contains("data directory", "is not writable");
    }

    @Test
    void aMavenThatIsTooOldWhereSomethingMustBeBuilt() throws Exception {
        Files.delete(Service.FEEDBACK.jar(sandbox.repository()));
        script("tools/mvn", "echo 'Apache Maven 3.8.5'");

        ScriptRun up = sandbox.up(withTools());

        assertThat(up.await()).isEqualTo(1);
        assertThat(up.err()).containsOnlyOnce("\n").contains("Maven 3.8.6 or newer is needed, found 3.8.5");
    }

    @Test
    void aBuildThatFails() throws Exception {
        Files.delete(Service.FEEDBACK.jar(sandbox.repository()));
        script("tools/mvn", """
                [ "$1" = -v ] && echo 'Apache Maven 3.9.9' && exit
                echo '[INFO] Building Twelvefold feedback service 0.1.0-SNAPSHOT          [3/8]'
                echo '[ERROR] cannot find symbol'
                exit 1""");

        ScriptRun up = sandbox.up(withTools());

        assertThat(up.await()).isEqualTo(1);
        assertThat(up.out()).contains("[3/8] Twelvefold feedback service");
        assertThat(up.err()).contains("cannot find symbol", "error: the build failed, see ", "up-build.log");
    }

    @Test
    void toStartWhatIsOlderThanItsSources() throws Exception {
        script("tools/mvn", """
                [ "$1" = -v ] && echo 'Apache Maven 3.9.9' && exit
                echo "[ERROR] asked for $*"
                exit 1""");
        Path source = sandbox.repository().resolve("recovery-service/src/main/java/Changed.java");
        Files.createDirectories(source.getParent());
        Files.writeString(source, "");
        Files.setLastModifiedTime(source, FileTime.from(Instant.now().plusSeconds(10)));

        ScriptRun up = sandbox.up(withTools());

        assertThat(up.await()).isEqualTo(1);
        assertThat(up.err()).contains("-pl recovery-service -am package");
    }

    private Map<String, String> withTools() {
        return Map.of("PATH", sandbox.root().resolve("tools") + ":" + System.getenv("PATH"));
    }

    private void script(String name, String body) throws Exception {
        Path script = sandbox.root().resolve(name);
        Files.createDirectories(script.getParent());
        Files.writeString(script, "#!/bin/sh\n" + body + "\n");
        Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}
