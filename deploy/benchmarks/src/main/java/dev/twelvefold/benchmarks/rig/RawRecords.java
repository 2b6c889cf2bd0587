package dev.twelvefold.benchmarks.rig;

import dev.twelvefold.benchmarks.raw.ProducerSettings;
import dev.twelvefold.benchmarks.raw.PublishedRecords;
import dev.twelvefold.benchmarks.raw.RawProducer;
import java.util.OptionalLong;

/** The raw producer, with the records and the settings of a service that has published already. */
public final class RawRecords implements Contestant, AutoCloseable {
    /** Read by nobody, so that nothing but the producer and the broker is at work. */
    private static final String TOPIC = "benchmark.raw.v1";

    /** One for each customer of the load. */
    private static final int RECORDS = 50_000;

    private final Target target;
    private final RawProducer producer;

    public RawRecords(Target target) {
        this.target = target;
        target.broker().createLikeIntake(TOPIC);
        var servers = target.stack().bootstrapServers();
        this.producer = new RawProducer(
                servers, ProducerSettings.fromLog(target.log()), TOPIC, PublishedRecords.latest(servers, RECORDS));
    }

    @Override
    public String name() {
        return "raw producer, same records";
    }

    @Override
    public String connections() {
        return "–";
    }

    @Override
    public void warmUp(int seconds) {
        producer.send(seconds);
        target.broker().empty(TOPIC);
    }

    @Override
    public Measurement measure(int seconds) {
        try (var meter = new CoreMeter(null, null)) {
            var perSecond = producer.send(seconds);
            var cores = meter.result().ofBrokerAlone();
            target.broker().empty(TOPIC);
            return new Measurement(perSecond, Double.NaN, Double.NaN, 0, cores, OptionalLong.empty());
        }
    }

    @Override
    public void close() {
        producer.close();
    }
}
