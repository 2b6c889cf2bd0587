package dev.twelvefold.benchmarks.catchup;

import dev.twelvefold.benchmarks.rig.BrokerView;
import dev.twelvefold.benchmarks.rig.ServiceDatabase;
import dev.twelvefold.local.LocalStack;
import dev.twelvefold.local.Service;

/** The packaged segmentation-service. */
final class ServiceWorker implements Worker {
    private static final Service SERVICE = Service.SEGMENTATION;

    private final LocalStack stack;
    private final BrokerView broker;
    private final ServiceDatabase database;

    ServiceWorker(LocalStack stack, BrokerView broker) {
        this.stack = stack;
        this.broker = broker;
        this.database = new ServiceDatabase(stack, SERVICE);
    }

    @Override
    public String name() {
        return "segmentation-service";
    }

    @Override
    public String group() {
        return SERVICE.title();
    }

    @Override
    public void forget() {
        stack.emptyDatabase(SERVICE);
        broker.forget(group());
    }

    /** Returns when it is ready, which is after it has begun to read. */
    @Override
    public void start() {
        stack.start(SERVICE);
    }

    @Override
    public ProcessHandle process() {
        return ProcessHandle.of(stack.pid(SERVICE)).orElse(null);
    }

    @Override
    public boolean hasPublishedAll() {
        return database.hasPublishedAll();
    }

    @Override
    public String log() {
        return stack.log(SERVICE);
    }

    @Override
    public void stop() {
        stack.stop(SERVICE);
    }
}
