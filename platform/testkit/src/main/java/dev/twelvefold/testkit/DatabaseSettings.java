package dev.twelvefold.testkit;

import java.nio.file.Path;
import java.util.Map;

/**
 * Where a PostgreSQL lives and what it promises.
 *
 * @param directory the data directory; created and initialised when it is new
 * @param log what the server writes goes to this file
 * @param port 0 for any free one
 * @param durable whether a commit survives a crash of the machine; switch it off only where the data may be lost
 */
public record DatabaseSettings(Path directory, Path log, int port, boolean durable) {

    Map<String, String> server() {
        String durability = durable ? "on" : "off";
        return Map.ofEntries(
                Map.entry("listen_addresses", "127.0.0.1"),
                // TCP only: a socket file in the shared temporary directory would be one more thing to collide on.
                Map.entry("unix_socket_directories", "''"),
                // The embedding library starts the server with -F (no fsync); what comes later on the line wins.
                Map.entry("fsync", durability),
                Map.entry("synchronous_commit", durability),
                Map.entry("full_page_writes", durability),
                // Three services with a pool of 20 each, and room for tests and a psql.
                Map.entry("max_connections", "100"),
                // Indexes that are written at random, of idempotency keys and event ids, must fit: with millions of
                // keys, 64 MB took the server twice the time for each. Memory is taken as it is used.
                Map.entry("shared_buffers", "1GB"),
                // A backlog of a million events writes 1.1 GB. With the default of 1 GB checkpoints come within it, and
                // whatever page is changed first after one is written as a whole.
                Map.entry("max_wal_size", "4GB"),
                // Tables that are small and written all the time grow to many times their size within the default
                // minute. A look takes nothing where there is nothing to do.
                Map.entry("autovacuum_naptime", "10s"),
                // Details of an error quote the row that is refused, and with it what a customer wrote.
                Map.entry("log_error_verbosity", "terse"));
    }
}
