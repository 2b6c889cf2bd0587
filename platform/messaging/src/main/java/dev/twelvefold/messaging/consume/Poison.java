package dev.twelvefold.messaging.consume;

import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * A record that can not be read or kept.
 *
 * @param record the record, bytes untouched
 * @param flaw why, to be counted
 * @param reason why, for people
 */
public record Poison(ConsumerRecord<byte[], byte[]> record, Flaw flaw, String reason) {}
