package dev.twelvefold.local;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The services' processes of one stack. */
final class Services implements AutoCloseable {

    /** The JVM ends with SIGABRT when it meets a fatal error of its own. */
    private static final int JVM_CRASH = 128 + 6;

    private final StackConfig config;
    private final DataDirectory data;
    private final Guardian guardian;
    private final Progress progress;
    private final Readiness readiness = new Readiness();
    private final Map<Service, ServiceProcess> running = new EnumMap<>(Service.class);
    private boolean closed;

    Services(StackConfig config, DataDirectory data, Guardian guardian, Progress progress) {
        this.config = config;
        this.data = data;
        this.guardian = guardian;
        this.progress = progress;
    }

    /** All at the same time; throws as soon as one fails. */
    void start() {
        config.services().forEach(service -> data.log(service).rotate());
        Parallel.untilFirstFailure(config.orderedServices().stream()
                .map(service -> (Runnable) () -> start(service))
                .toList());
    }

    /** Returns when the service is ready. */
    void start(Service service) {
        long start = System.nanoTime();
        ServiceProcess process = launchAndAwait(service);
        progress.ready(service.title(), start);
        process.unexpectedEnd().thenAccept(exitCode -> reportDeath(service, exitCode));
    }

    /** A JVM that crashes over its archive of classes is started again, without it. */
    private ServiceProcess launchAndAwait(Service service) {
        ServiceProcess process = launch(service);
        try {
            readiness.await(service, process, config.ports().of(service), data.log(service), config.readyLimit());
            return process;
        } catch (StackException e) {
            ClassArchive archive = ClassArchive.of(service, config.repository());
            if (process.isAlive() || process.exitCode() != JVM_CRASH || !archive.discard()) {
                throw e;
            }
            return launchAndAwait(service);
        }
    }

    private synchronized ServiceProcess launch(Service service) {
        if (closed) {
            throw new StackException("the stack is stopping");
        }
        ServiceProcess before = running.get(service);
        if (before != null && before.isAlive()) {
            throw new IllegalStateException(service.title() + " runs already, process " + before.pid());
        }
        ServiceProcess process = ServiceProcess.start(new ServiceCommand(config, service), data.log(service), guardian);
        running.put(service, process);
        return process;
    }

    /** The others stay up: whoever watches a demo or a test wants to see how they take it. */
    private void reportDeath(Service service, int exitCode) {
        LogFile log = data.log(service);
        progress.say("%s has ended with exit code %d, the rest goes on; the end of %s:"
                .formatted(service.title(), exitCode, log.path()));
        log.lastLines().forEach(progress::say);
    }

    synchronized ServiceProcess process(Service service) {
        ServiceProcess process = running.get(service);
        if (process == null) {
            throw new IllegalStateException(service.title() + " was not started");
        }
        return process;
    }

    /** Returns when all have ended. */
    @Override
    public void close() {
        List<ServiceProcess> ending;
        synchronized (this) {
            closed = true;
            ending = List.copyOf(running.values());
        }
        Parallel.untilAllDone(
                ending.stream().map(process -> (Runnable) process::stop).toList());
    }
}
