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

/**
 * The service once more, with many customers whom it knows already; every round brings other events of the same mixture. First they are of
 * as few of those customers as before, which shows what the size of the tables costs; then of all of them, of whom hardly anybody comes twice.
 */
final class LargeRun {
    private static final int LIMIT_SECONDS = 3_600;

    private final CatchUpOptions options;
    private final LocalStack stack;
    private final BrokerView broker;
    private final ServiceWorker service;
    private final List<Double> ofFew = new ArrayList<>();
    private final List<Double> ofAll = new ArrayList<>();

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
            publish(history(0, options.largeCustomers(), 1).acquaintance());
        });
    }

    void round() {
        var seed = 1L + ofFew.size() + ofAll.size();
        var apart = options.largeCustomers() / options.customers();
        ofFew.add(rate(history(seed, options.customers(), apart)));
        ofAll.add(rate(history(seed + 1, options.largeCustomers(), 1)));
    }

    private double rate(History history) {
        return measure(options.warmUp(), () -> publish(history.events())).perSecond();
    }

    private Measurement measure(int warmUp, Runnable before) {
        return new Consumption(service, broker, warmUp, () -> {
                    broker.emptyIntake();
                    before.run();
                })
                .measure(LIMIT_SECONDS);
    }

    private History history(long seed, int customers, int apart) {
        return new History(seed, options.backlog(), customers, apart, Instant.now());
    }

    private void publish(Stream<CloudEvent> events) {
        Backlog.publish(stack.bootstrapServers(), events);
    }

    /** @param small what the service reached with few customers */
    String table(Spread small) {
        var table = new Table("segmentation-service", "events/s", "of few customers", "budget")
                .row("%,d customers".formatted(options.customers()), Figures.whole(small.median()), "100 %", "–");
        row(
                table,
                "events of %,d of %,d customers".formatted(options.customers(), options.largeCustomers()),
                ofFew,
                small);
        row(table, "events of all %,d customers".formatted(options.largeCustomers()), ofAll, small);
        return table.toString();
    }

    private static void row(Table table, String what, List<Double> rates, Spread small) {
        var large = Spread.of(rates);
        var ratio =
                new Spread(large.median() / small.median(), large.min() / small.median(), large.max() / small.median());
        table.row(
                what,
                Figures.whole(large.median()),
                Figures.percent(ratio),
                CatchUpBudget.MANY_CUSTOMERS.verdict(ratio.median()));
    }
}
