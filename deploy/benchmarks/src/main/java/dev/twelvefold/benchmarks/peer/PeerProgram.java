package dev.twelvefold.benchmarks.peer;

import dev.twelvefold.contracts.Topics;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/** What somebody would write who has Kafka Streams in place of PostgreSQL, and how they would tune it for throughput. */
final class PeerProgram {
    private static final String HISTORY = "history";
    private static final String FOLD = "fold";

    /** Kafka's default is 100 ms. Each commit costs a transaction for all tasks of a thread, and a subscriber waits for it. */
    private static final int COMMIT_MILLIS = 1_000;

    /** Customers with several events between two commits are written to disk and changelog once. */
    private static final long CACHE_BYTES = 64L * 1024 * 1024;

    private static final Map<String, Object> TUNING = Map.ofEntries(
            Map.entry(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2),
            Map.entry(StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, COMMIT_MILLIS),
            Map.entry(StreamsConfig.STATESTORE_CACHE_MAX_BYTES_CONFIG, CACHE_BYTES),
            Map.entry(StreamsConfig.REPLICATION_FACTOR_CONFIG, 1),
            Map.entry(StreamsConfig.consumerPrefix(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG), "earliest"),
            Map.entry(StreamsConfig.consumerPrefix(ConsumerConfig.MAX_POLL_RECORDS_CONFIG), 5_000),
            Map.entry(StreamsConfig.producerPrefix(ProducerConfig.LINGER_MS_CONFIG), 20),
            Map.entry(StreamsConfig.producerPrefix(ProducerConfig.BATCH_SIZE_CONFIG), 256 * 1024),
            Map.entry(StreamsConfig.producerPrefix(ProducerConfig.BUFFER_MEMORY_CONFIG), 64L * 1024 * 1024),
            // As the service compresses what it publishes.
            Map.entry(StreamsConfig.producerPrefix(ProducerConfig.COMPRESSION_TYPE_CONFIG), "lz4"));

    private PeerProgram() {}

    /** One thread for each core. */
    static Properties settings(String bootstrapServers, String application, Path state) {
        var settings = new Properties();
        settings.putAll(TUNING);
        settings.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
        settings.put(StreamsConfig.APPLICATION_ID_CONFIG, application);
        settings.put(StreamsConfig.STATE_DIR_CONFIG, state.toString());
        settings.put(
                StreamsConfig.NUM_STREAM_THREADS_CONFIG, Runtime.getRuntime().availableProcessors());
        return settings;
    }

    /** Both topics go through one task for each partition, so that everything about a customer meets in one place. */
    static Topology topology() {
        var bytes = new ByteArraySerializer();
        return new Topology()
                .addSource(
                        HISTORY,
                        Serdes.ByteArray().deserializer(),
                        Serdes.ByteArray().deserializer(),
                        Topics.EXPERIENCES,
                        Topics.ACTIVITIES)
                .addProcessor(FOLD, FoldProcessor::new, HISTORY)
                .addStateStore(customers(), FOLD)
                .addStateStore(seen(), FOLD)
                .addSink(FoldProcessor.TO_CLASS_CHANGES, PeerTopics.CLASS_CHANGES, bytes, bytes, FOLD)
                .addSink(FoldProcessor.TO_VIEWS, PeerTopics.CUSTOMERS, bytes, bytes, FOLD);
    }

    private static StoreBuilder<KeyValueStore<byte[], byte[]>> customers() {
        return Stores.keyValueStoreBuilder(
                        Stores.persistentKeyValueStore(FoldProcessor.CUSTOMERS), Serdes.ByteArray(), Serdes.ByteArray())
                .withCachingEnabled();
    }

    private static StoreBuilder<KeyValueStore<String, Long>> seen() {
        return Stores.keyValueStoreBuilder(
                Stores.persistentKeyValueStore(FoldProcessor.SEEN), Serdes.String(), Serdes.Long());
    }
}
