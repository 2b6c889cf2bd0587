package dev.twelvefold.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The scripts as people use them; the services are fakes. */
class UpAndDownIT {

    private static final Duration LIMIT = Duration.ofSeconds(60);

    private Sandbox sandbox;

    @BeforeEach
    void create(@TempDir Path directory) throws Exception {
        sandbox = Sandbox.create(directory);
    }

    @AfterEach
    void nothingIsLeft() {
        awaitNothingLeft();
    }

    @Test
    void detachedStackIsReadyKeepsItsDataAndNothingOfItsCaller() throws Exception {
        ScriptRun up = detachedFromAShellThatWaitsForItsOutput();
        assertThat(up.await()).as(up.err()).isZero();
        assertThat(up.out())
                .contains("Kafka                  ready after", "segmentation-service   ready after")
                .contains(
                        "mail catcher           ready after",
                        "http://localhost:" + sandbox.ports().mail())
                .contains("http://localhost:" + sandbox.ports().recovery(), "agent2");
        assertThat(get(Service.RECOVERY, "/environment"))
                .contains("QUARKUS_PROFILE=local")
                .contains("KAFKA_BOOTSTRAP_SERVERS=localhost:" + sandbox.ports().kafka())
                .contains("QUARKUS_MAILER_PORT=" + sandbox.ports().smtp());
        assertThat(get("http://localhost:" + sandbox.ports().mail() + "/api/messages"))
                .isEqualTo("{\"items\":[]}");
        holdsNothingOfItsCaller(
                Files.readString(sandbox.data().resolve("stack.ready")).strip());
        run("CREATE TABLE kept (id int)");

        ScriptRun down = sandbox.down();
        assertThat(down.await()).as(down.err()).isZero();
        assertThat(sandbox.processes()).isEmpty();

        assertThat(sandbox.up(Map.of(), "--detach").await()).isZero();
        run("INSERT INTO kept VALUES (1)");
        assertThat(sandbox.down().await()).isZero();
        assertThat(sandbox.processes()).isEmpty();
    }

    private ScriptRun detachedFromAShellThatWaitsForItsOutput() throws Exception {
        String command = "exec 7>caller-file; out=$('%s' --data '%s' --port-offset %d --detach) && echo \"$out\""
                .formatted(sandbox.repository().resolve("deploy/local/up"), sandbox.data(), sandbox.offset());
        return ScriptRun.start(sandbox.root(), Map.of(), List.of("bash", "-c", command));
    }

    private void holdsNothingOfItsCaller(String pid) throws Exception {
        Path process = Path.of("/proc", pid);
        if (!Files.exists(process)) {
            // Not Linux: that the shell returned says most of it.
            return;
        }
        try (Stream<Path> descriptors = Files.list(process.resolve("fd"))) {
            assertThat(descriptors.map(UpAndDownIT::target))
                    .noneMatch(file -> file.contains("caller-file"))
                    .noneMatch(file ->
                            file.startsWith(sandbox.root().resolve("run-").toString()));
        }
        // A session and a process group of its own, and no terminal.
        assertThat(process.resolve("stat")).content().contains(" " + pid + " " + pid + " 0 ");
    }

    @Test
    void nothingOutlivesAKilledLauncherAndTheNextStackStartsAtOnce() throws Exception {
        sandbox.withCluster();
        ScriptRun killed = sandbox.up(Map.of());
        awaitReady(killed);
        run("CREATE TABLE kept (id int)");

        killed.signal("KILL", true);
        ScriptRun next = sandbox.up(Map.of());
        awaitReady(next);

        run("INSERT INTO kept VALUES (1)");
        next.signal("KILL", false);
        awaitNothingLeft();
    }

    @Test
    void nothingOutlivesALauncherKilledWhileItStarts() throws Exception {
        ScriptRun up = sandbox.up(Map.of());
        await().atMost(LIMIT).pollInterval(Duration.ofMillis(20)).until(() -> sandbox.processes().stream()
                .anyMatch(line -> line.contains("/bin/postgres -D")));

        up.signal("KILL", false);
        awaitNothingLeft();

        ScriptRun next = sandbox.up(Map.of());
        awaitReady(next);
        next.signal("TERM", false);
        assertThat(next.await()).isEqualTo(143);
    }

    @Test
    void aServiceThatDiesAtTheStartShowsItsLastWords() throws Exception {
        sandbox.withCluster();
        ScriptRun up = sandbox.up(Map.of("FAKE_segmentation", "dies"), "--detach");

        assertThat(up.await()).isEqualTo(1);
        assertThat(up.err())
                .contains("error: segmentation-service ended with exit code 3")
                .contains("last words 11\n", "last words 30\n")
                .doesNotContain("last words 10\n");
        assertThat(sandbox.processes()).isEmpty();
    }

    @Test
    void aDemoThatCannotBeLoadedIsOneLineAndTheStackStays() throws Exception {
        sandbox.withCluster();
        ScriptRun up = sandbox.up(Map.of(), "--demo", "--detach");

        assertThat(up.await()).as(up.err()).isZero();
        assertThat(up.err())
                .containsOnlyOnce("\n")
                .startsWith("warning: the demo is not loaded, the stack runs without it: ");
        assertThat(up.out()).contains("http://localhost:" + sandbox.ports().segmentation());
        assertThat(get(Service.SEGMENTATION, "/q/health/ready")).contains("200");
        assertThat(sandbox.down().await()).isZero();
    }

    @Test
    void aServiceThatDiesLaterIsReportedTheRestGoesOnAndCtrlCEndsIt() throws Exception {
        sandbox.withCluster();
        ScriptRun up = sandbox.up(Map.of());
        awaitReady(up);

        HttpClient.newHttpClient().sendAsync(request(Service.RECOVERY, "/exit"), BodyHandlers.discarding());

        await().atMost(LIMIT).untilAsserted(() -> assertThat(up.out())
                .contains("recovery-service has ended with exit code 4", "asked to exit"));
        assertThat(get(Service.SEGMENTATION, "/q/health/ready")).contains("200");

        up.signal("INT", true);

        assertThat(up.await()).isEqualTo(130);
        assertThat(sandbox.processes()).isEmpty();
        assertThat(sandbox.down().await()).isZero();
    }

    @Test
    void stacksRunSideBySideAndWhatIsInUseIsRefused() throws Exception {
        Sandbox neighbour = sandbox.withCluster().neighbour().withCluster();
        ScriptRun one = sandbox.up(Map.of(), "--detach");
        ScriptRun other = neighbour.up(Map.of(), "--detach");
        assertThat(List.of(one.await(), other.await())).containsOnly(0);

        refused(sandbox, "is in use by a running stack (process");
        refused(sandbox, "is in use by a running stack (process", "--detach");
        Sandbox samePorts = new Sandbox(sandbox.root(), "other", sandbox.offset());
        refused(samePorts, "port " + sandbox.ports().kafka() + " (Kafka) is taken");
        refused(samePorts, "port " + sandbox.ports().kafka() + " (Kafka) is taken", "--detach");
        assertThat(neighbour.down().await()).isZero();

        assertThat(sandbox.processes())
                .noneMatch(line -> line.contains(neighbour.data().toString()))
                .noneMatch(line -> line.contains(samePorts.data().toString()));
        assertThat(get(Service.FEEDBACK, "/q/health/ready")).contains("200");
        assertThat(sandbox.down().await()).isZero();
    }

    @Test
    void archivesOfClassesAreMadeOnceAndWhatIsBrokenIsNotUsed() throws Exception {
        sandbox.withCluster();
        Files.delete(sandbox.archive(Service.FEEDBACK).file());
        Files.writeString(sandbox.archive(Service.RECOVERY).file(), "no archive at all");
        ScriptRun first = sandbox.up(Map.of(), "--detach");
        assertThat(first.await()).as(first.err()).isZero();
        assertThat(first.out()).contains("preparing the first start");
        assertThat(sandbox.processes())
                .anyMatch(line -> line.contains("-XX:SharedArchiveFile="
                        + sandbox.archive(Service.FEEDBACK).file()));
        assertThat(sandbox.down().await()).isZero();

        breakInTheMiddle(sandbox.archive(Service.FEEDBACK).file());
        ScriptRun second = sandbox.up(Map.of(), "--detach");
        assertThat(second.await()).as(second.err()).isZero();
        assertThat(second.out()).doesNotContain("preparing");
        assertThat(sandbox.down().await()).isZero();
    }

    private static void breakInTheMiddle(Path archive) throws Exception {
        archive.toFile().setWritable(true);
        try (FileChannel file = FileChannel.open(archive, StandardOpenOption.WRITE)) {
            file.truncate(file.size() / 2);
        }
    }

    private static void refused(Sandbox stack, String reason, String... options) throws Exception {
        ScriptRun run = stack.up(Map.of(), options);
        assertThat(run.await()).isEqualTo(1);
        assertThat(run.err()).containsOnlyOnce("\n").startsWith("error: ").contains(reason);
    }

    private void awaitReady(ScriptRun up) {
        await().atMost(LIMIT).untilAsserted(() -> {
            assertThat(up.process().isAlive()).as(up.err()).isTrue();
            assertThat(sandbox.data().resolve("stack.ready")).content().isEqualTo(up.pid() + "\n");
        });
    }

    private void awaitNothingLeft() {
        await().atMost(LIMIT)
                .untilAsserted(() -> assertThat(sandbox.processes()).isEmpty());
    }

    private static String target(Path link) {
        try {
            return Files.readSymbolicLink(link).toString();
        } catch (java.io.IOException closedMeanwhile) {
            return "";
        }
    }

    private HttpRequest request(Service service, String path) {
        return HttpRequest.newBuilder(
                        URI.create("http://localhost:" + sandbox.ports().of(service) + path))
                .build();
    }

    private String get(Service service, String path) throws Exception {
        return get(request(service, path).uri().toString());
    }

    private static String get(String url) throws Exception {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(URI.create(url)).build(), BodyHandlers.ofString())
                .body();
    }

    private void run(String sql) throws Exception {
        String url = "jdbc:postgresql://localhost:" + sandbox.ports().postgres() + "/recovery";
        try (Connection connection = DriverManager.getConnection(url, "recovery", "recovery");
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
