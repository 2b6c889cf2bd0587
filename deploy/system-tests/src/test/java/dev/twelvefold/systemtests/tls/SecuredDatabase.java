package dev.twelvefold.systemtests.tls;

import dev.twelvefold.testkit.EmbeddedDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.DriverManager;
import java.sql.SQLException;

/** A PostgreSQL that lets nobody in but by TLS and with a password. */
final class SecuredDatabase {
    private SecuredDatabase() {}

    static EmbeddedDatabase start(Certificate certificate) throws IOException, SQLException {
        var database = EmbeddedDatabase.temporary().start();
        try (var connection = DriverManager.getConnection(database.jdbcUrl("postgres"), "postgres", "postgres");
                var statement = connection.createStatement()) {
            statement.execute("ALTER SYSTEM SET ssl_cert_file = '%s'".formatted(certificate.certificate()));
            statement.execute("ALTER SYSTEM SET ssl_key_file = '%s'".formatted(certificate.key()));
            statement.execute("ALTER SYSTEM SET ssl = on");
            Files.writeString(
                    database.directory().resolve("pg_hba.conf"), "hostssl all all 127.0.0.1/32 scram-sha-256\n");
            statement.execute("SELECT pg_reload_conf()");
        }
        return database;
    }
}
