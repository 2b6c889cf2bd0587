package dev.twelvefold.messaging.outbox;

import dev.twelvefold.messaging.kafka.CloudEvent;

/**
 * An event in the outbox.
 *
 * @param id its place in the order
 * @param attempts how often it could not be sent
 * @param event what is to be published
 */
record OutboxRow(long id, int attempts, CloudEvent event) {}
