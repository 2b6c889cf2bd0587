package dev.twelvefold.testkit;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** What the superuser does: databases and the roles that own them. */
record DatabaseAdmin(String jdbcUrl) {

    private static final String SUPERUSER = "postgres";

    void createMissing(List<String> names) {
        try (Connection connection = connect()) {
            for (String name : names) {
                createMissing(connection, name);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("cannot create databases and roles", e);
        }
    }

    private static void createMissing(Connection connection, String name) throws SQLException {
        if (!exists(connection, "SELECT FROM pg_roles WHERE rolname = ?", name)) {
            execute(connection, "CREATE ROLE %1$s LOGIN PASSWORD '%1$s'".formatted(checked(name)));
        }
        if (!exists(connection, "SELECT FROM pg_database WHERE datname = ?", name)) {
            create(connection, name);
        }
    }

    void recreate(String name) {
        try (Connection connection = connect()) {
            execute(connection, "DROP DATABASE IF EXISTS %s WITH (FORCE)".formatted(checked(name)));
            create(connection, name);
        } catch (SQLException e) {
            throw new IllegalStateException("cannot recreate database " + name, e);
        }
    }

    /** Closed to the other services: no service reads another's database. */
    private static void create(Connection connection, String name) throws SQLException {
        execute(connection, "CREATE DATABASE %1$s OWNER %1$s".formatted(checked(name)));
        execute(connection, "REVOKE ALL ON DATABASE %s FROM PUBLIC".formatted(checked(name)));
    }

    /** Names stand in statements that take no parameters. */
    private static String checked(String name) {
        if (!EmbeddedDatabase.NAMES.contains(name)) {
            throw new IllegalArgumentException("no database '" + name + "', only " + EmbeddedDatabase.NAMES);
        }
        return name;
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(jdbcUrl, SUPERUSER, SUPERUSER);
    }

    private static boolean exists(Connection connection, String query, String name) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            try (ResultSet found = statement.executeQuery()) {
                return found.next();
            }
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
