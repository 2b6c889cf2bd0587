package dev.twelvefold.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * The whole product on this machine: Kafka, PostgreSQL and the mail catcher in this JVM, the packaged services as processes beside it.
 *
 * <p>Whatever ends this JVM, nothing of the stack outlives it. Thread-safe; {@link #close()} may come while it starts.
 */
public final class LocalStack implements AutoCloseable {

    private final StackConfig config;
    private final DataDirectory data;
    private final Progress progress;
    private final Runnable whenOurs;
    private final Deque<AutoCloseable> opened = new ArrayDeque<>();
    private StackLock lock;
    private Infrastructure infrastructure;
    private Services services;
    private boolean closed;

    /** @param whenOurs runs once the data directory is locked and before anything is started */
    LocalStack(StackConfig config, Progress progress, Runnable whenOurs) {
        this.config = config;
        this.data = new DataDirectory(config.data());
        this.progress = progress;
        this.whenOurs = whenOurs;
    }

    /**
     * Returns when all is ready.
     *
     * @throws StackException when it cannot be; nothing is left running then
     */
    public static LocalStack start(StackConfig config) {
        return start(config, Progress.SILENT);
    }

    /** As {@link #start(StackConfig)}, and says how it gets on. */
    public static LocalStack start(StackConfig config, Progress progress) {
        LocalStack stack = new LocalStack(config, progress, () -> {});
        stack.start();
        return stack;
    }

    /** Nothing runs yet; for those who must be able to {@link #close()} it while it starts. */
    public static LocalStack of(StackConfig config) {
        return new LocalStack(config, Progress.SILENT, () -> {});
    }

    /**
     * Returns when all is ready.
     *
     * @throws StackException when it cannot be; nothing is left running then
     */
    public void start() {
        try {
            prepare();
            Parallel.untilFirstFailure(
                    List.of(infrastructure::startKafka, infrastructure::startCatcher, this::startWithoutKafka));
            startPayer();
        } catch (RuntimeException e) {
            close();
            throw new DiskSpace(data.root()).explain(e, data.infrastructureLogs());
        }
    }

    /** The services need the database at once, but the broker not before they have spent most of their start. */
    private void startWithoutKafka() {
        infrastructure.startDatabase();
        services.start();
    }

    /** Last: nothing waits for it, and nobody asks it before recovery has opened a case. */
    private synchronized void startPayer() {
        if (!closed && config.services().contains(Service.RECOVERY)) {
            opened(SandboxPayer.start(bootstrapServers()));
        }
    }

    private synchronized void prepare() {
        if (closed) {
            throw new StackException("the stack is stopping");
        }
        data.prepare();
        lock = opened(StackLock.acquire(data));
        PortCheck.requireFree(config.ports().used(config.orderedServices()));
        whenOurs.run();
        Guardian guardian = opened(Guardian.start(config.repository(), data));
        lock.publish(guardian.pid());
        infrastructure = opened(Infrastructure.of(data, config.ports(), progress));
        infrastructure.database().directories().forEach(guardian::watchDatabase);
        services = opened(new Services(config, data, guardian, progress));
    }

    private <T extends AutoCloseable> T opened(T part) {
        opened.push(part);
        return part;
    }

    void publishReady() {
        lock.publishReady();
    }

    public String feedbackUrl() {
        return url(Service.FEEDBACK);
    }

    public String segmentationUrl() {
        return url(Service.SEGMENTATION);
    }

    public String recoveryUrl() {
        return url(Service.RECOVERY);
    }

    public String url(Service service) {
        return "http://localhost:" + config.ports().of(service);
    }

    /** Where the mail catcher shows what it caught. */
    public String mailUrl() {
        return "http://localhost:" + config.ports().mail();
    }

    public String bootstrapServers() {
        return infrastructure.kafka().bootstrapServers();
    }

    /** User and password are the database's name. */
    public String jdbcUrl(String database) {
        return infrastructure.database().jdbcUrl(database);
    }

    /** SIGKILL; returns when the process has ended. */
    public void kill(Service service) {
        services.process(service).kill();
    }

    /** SIGTERM, and SIGKILL when the limit of the stack is over; returns when the process has ended: 143, and 137. */
    public int stop(Service service) {
        return services.process(service).stop();
    }

    /** Starts a service that has ended again, with the same port and environment; returns when it is ready. */
    public void start(Service service) {
        services.start(service);
    }

    /** Process id of the current run. */
    public long pid(Service service) {
        return services.process(service).pid();
    }

    /** What the service wrote since the stack started, over all its runs. */
    public String log(Service service) {
        try {
            return Files.readString(data.log(service).path());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where the logs of all parts are. */
    public Path logs() {
        return data.root().resolve("logs");
    }

    /** Takes the broker away from every service; the records stay. */
    public void stopBroker() {
        infrastructure.kafka().stop();
    }

    /** Brings it back on the same port. */
    public void startBroker() {
        infrastructure.kafka().start();
    }

    /** Takes the database server away from every service; the data stay. */
    public void stopDatabase() {
        infrastructure.database().stop();
    }

    /** Brings it back on the same port. */
    public void startDatabase() {
        infrastructure.database().start();
    }

    /** Takes the mail server away from every service; what was caught stays to be seen. */
    public void stopMail() {
        infrastructure.catcher().stopSmtp();
    }

    /** Brings it back on the same port. */
    public void startMail() {
        infrastructure.catcher().startSmtp();
    }

    /** Mails that the mail server has taken since the start, also those whose Message-ID it had before. */
    public long mailArrivals() {
        return infrastructure.catcher().arrivals();
    }

    /** Gives a service that is stopped an empty database. */
    public void emptyDatabase(Service service) {
        infrastructure.database().recreate(service.database());
    }

    /** Ends the services, then Kafka, then PostgreSQL, and returns when all have ended. */
    @Override
    public void close() {
        Deque<AutoCloseable> closing;
        synchronized (this) {
            closed = true;
            closing = new ArrayDeque<>(opened);
            opened.clear();
        }
        closing.forEach(this::close);
    }

    private void close(AutoCloseable part) {
        try {
            part.close();
        } catch (Exception e) {
            progress.say("  " + part.getClass().getSimpleName() + " did not end cleanly: " + e);
        }
    }
}
