package dev.twelvefold.messaging.consume;

import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * A record that can not be read or kept.
 *
 * @param record the record, bytes untouched
 * @param reason why, for people
 */
public record Poison(ConsumerRecord<byte[], byte[]> record, String reason) {}
