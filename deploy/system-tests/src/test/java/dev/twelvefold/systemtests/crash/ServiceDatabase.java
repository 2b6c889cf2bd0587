package dev.twelvefold.systemtests.crash;

import dev.twelvefold.local.Service;
import dev.twelvefold.systemtests.stack.Stack;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** A look behind a service: a session of the test's own in its database. */
public final class ServiceDatabase implements AutoCloseable {
    private final Connection connection;

    private ServiceDatabase(Connection connection) {
        this.connection = connection;
    }

    public static ServiceDatabase of(Stack stack, Service service) {
        var name = service.database();
        try {
            return new ServiceDatabase(DriverManager.getConnection(stack.local().jdbcUrl(name), name, name));
        } catch (SQLException e) {
            throw new IllegalStateException("no session in the database of " + name, e);
        }
    }

    /** Runs a statement that has no answer. */
    public void execute(String sql) {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** The one number that a query answers. */
    public long number(String sql, Object... parameters) {
        return Long.parseLong(texts(sql, parameters).get(0));
    }

    /** The one amount that a query answers. */
    public BigDecimal amount(String sql, Object... parameters) {
        return new BigDecimal(texts(sql, parameters).get(0));
    }

    /** The first column of what a query answers. */
    public List<String> texts(String sql, Object... parameters) {
        try (var statement = connection.prepareStatement(sql)) {
            bind(statement, parameters);
            try (var rows = statement.executeQuery()) {
                return firstColumn(rows);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    private static void bind(PreparedStatement statement, Object... parameters) throws SQLException {
        for (int n = 0; n < parameters.length; n++) {
            statement.setObject(n + 1, parameters[n]);
        }
    }

    private static List<String> firstColumn(ResultSet rows) throws SQLException {
        var texts = new ArrayList<String>();
        while (rows.next()) {
            texts.add(rows.getString(1));
        }
        return texts;
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IllegalStateException("a session of the test does not end", e);
        }
    }
}
