package dev.twelvefold.local;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How a packaged service is started, and with which environment. */
record ServiceCommand(StackConfig config, Service service) {

    /** Together they keep a service below 350 MiB resident and its start short, without making it slow. */
    private static final List<String> JVM = List.of(
            // For a heap of this size a parallel collector brings bookkeeping and threads, and nothing else.
            "-XX:+UseSerialGC",
            "-Xms120m",
            "-Xmx120m",
            // What a batch has in hand must die young: what grows old by mistake costs a collection of everything, and
            // that stops the service for a tenth of a second.
            "-Xmn52m",
            "-XX:SurvivorRatio=4",
            "-XX:TargetSurvivorRatio=90",
            // The C library keeps what the compiler had until it is told to give it back; older JVMs cannot tell it.
            "-XX:+IgnoreUnrecognizedVMOptions",
            "-XX:TrimNativeHeapInterval=10000",
            // Network buffers live outside the heap and would otherwise be allowed as much again.
            "-XX:MaxDirectMemorySize=48m",
            "-Xss512k",
            // A service holds about 100 MiB of classes; from the default of 21 the JVM stops for three full
            // collections.
            "-XX:MetaspaceSize=128m");

    /**
     * The optimising compiler takes a quarter of a start's processor time for code that runs at the start only. It steps in four
     * times later than by default, which a service under load reaches within seconds.
     */
    private static final List<String> OPTIMISED = List.of(
            "-XX:Tier4InvocationThreshold=20000",
            "-XX:Tier4MinInvocationThreshold=2400",
            "-XX:Tier4CompileThreshold=60000",
            "-XX:Tier4BackEdgeThreshold=160000");

    /**
     * What folds batches waits for the database most of its time. The optimising compiler gains it nothing in the minutes that a
     * backlog takes (7,800 events a second with it, 7,600 without), and keeps 55 MiB. Without it the JVM sets aside 48 MiB for code
     * in place of 240, and a JVM that runs out of them stops compiling, or worse; what is set aside and not used costs nothing.
     */
    private static final List<String> COMPILED = List.of("-XX:TieredStopAtLevel=1", "-XX:ReservedCodeCacheSize=128m");

    List<String> commandLine() {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(JVM);
        command.addAll(service == Service.FEEDBACK ? OPTIMISED : COMPILED);
        if (!config.jars().containsKey(service)) {
            command.addAll(ClassArchive.of(service, config.repository()).use());
        }
        command.addAll(config.jvmOptions());
        command.add("-jar");
        command.add(config.jar(service).toString());
        return command;
    }

    Map<String, String> environment() {
        Ports ports = config.ports();
        Map<String, String> environment = new TreeMap<>();
        environment.put("QUARKUS_PROFILE", config.profile());
        environment.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        environment.put("QUARKUS_HTTP_PORT", Integer.toString(ports.of(service)));
        environment.put("KAFKA_BOOTSTRAP_SERVERS", "localhost:" + ports.kafka());
        environment.put(
                "QUARKUS_DATASOURCE_JDBC_URL",
                "jdbc:postgresql://localhost:%d/%s".formatted(ports.postgres(), service.database()));
        environment.put("QUARKUS_DATASOURCE_USERNAME", service.database());
        environment.put("QUARKUS_DATASOURCE_PASSWORD", service.database());
        if (service == Service.RECOVERY) {
            environment.put("QUARKUS_MAILER_HOST", "localhost");
            environment.put("QUARKUS_MAILER_PORT", Integer.toString(ports.smtp()));
        }
        // The C library's default of 8 memory pools for each core is never given back.
        environment.put("MALLOC_ARENA_MAX", "2");
        environment.putAll(config.environment().getOrDefault(service, Map.of()));
        return environment;
    }
}
