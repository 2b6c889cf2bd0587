package dev.twelvefold.benchmarks.catchup;

import dev.twelvefold.benchmarks.history.Backlog;
import dev.twelvefold.benchmarks.history.History;
import dev.twelvefold.benchmarks.report.Figures;
import dev.twelvefold.benchmarks.report.Spread;
import dev.twelvefold.benchmarks.report.Table;
import dev.twelvefold.benchmarks.rig.BrokerView;
import dev.twelvefold.benchmarks.rig.Measurement;
import dev.twelvefold.local.LocalStack;
import dev.twelvefold.messaging.kafka.CloudEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The service once more, with many customers whom it knows already; every round brings other events of the same mixture. */
final class LargeRun {
    private static final int LIMIT_SECONDS = 3_600;

    private final CatchUpOptions options;
    private final LocalStack stack;
    private final BrokerView broker;
    private final ServiceWorker service;
    private final List<Double> rates = new ArrayList<>();

    LargeRun(CatchUpOptions options, LocalStack stack, BrokerView broker) {
        this.options = options;
        this.stack = stack;
        this.broker = broker;
        this.service = new ServiceWorker(stack, broker);
    }

    /** Begins anew, with one inquiry of everybody. */
    void acquaint() {
        measure(0, () -> {
            service.forget();
            publish(history(0).acquaintance());
        });
    }

    void round() {
        rates.add(measure(
                        options.warmUp(),
                        () -> publish(history(rates.size() + 1L).events()))
                .perSecond());
    }

    private Measurement measure(int warmUp, Runnable before) {
        return new Consumption(service, broker, warmUp, () -> {
                    broker.emptyIntake();
                    before.run();
                })
                .measure(LIMIT_SECONDS);
    }

    private History history(long seed) {
        return new History(seed, options.backlog(), options.largeCustomers(), Instant.now());
    }

    private void publish(Stream<CloudEvent> events) {
        Backlog.publish(stack.bootstrapServers(), events);
    }

    /** @param small what the service reached with few customers */
    String table(Spread small) {
        var large = Spread.of(rates);
        var ratio =
                new Spread(large.median() / small.median(), large.min() / small.median(), large.max() / small.median());
        return new Table("segmentation-service", "events/s", "of few customers", "budget")
                .row(customers(options.customers()), Figures.whole(small.median()), "100 %", "–")
                .row(
                        customers(options.largeCustomers()),
                        Figures.whole(large.median()),
                        Figures.percent(ratio),
                        CatchUpBudget.MANY_CUSTOMERS.verdict(ratio.median()))
                .toString();
    }

    private static String customers(int count) {
        return "%,d customers".formatted(count);
    }
}
