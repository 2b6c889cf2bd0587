package dev.twelvefold.messaging.sql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.function.ToLongFunction;

/**
 * Hands many rows to one statement, as an array a column, for {@code unnest(?::text[], ?::bigint[], …)}: one round trip and
 * one plan for a batch of any size.
 *
 * @param <T> what a row is made from
 */
public final class ArrayColumns<T> {
    private record Column<T>(String type, Function<List<T>, Object[]> values) {}

    private final List<Column<T>> columns = new ArrayList<>();

    /** A column of any type that the driver can put into an array; null is SQL's NULL. */
    public ArrayColumns<T> column(String type, Function<T, Object> value) {
        columns.add(new Column<>(type, rows -> rows.stream().map(value).toArray()));
        return this;
    }

    /** A column of type {@code int}; the driver sends an array of these as it is, while others are written out in words. */
    public ArrayColumns<T> integer(ToIntFunction<T> value) {
        columns.add(new Column<>(
                "int4", rows -> rows.stream().map(value::applyAsInt).toArray(Integer[]::new)));
        return this;
    }

    /** A column of type {@code bigint}; sent as {@link #integer} is. */
    public ArrayColumns<T> bigint(ToLongFunction<T> value) {
        columns.add(new Column<>(
                "int8", rows -> rows.stream().map(value::applyAsLong).toArray(Long[]::new)));
        return this;
    }

    /** A column of type {@code boolean}; sent as {@link #integer} is. */
    public ArrayColumns<T> bool(Predicate<T> value) {
        columns.add(new Column<>("bool", rows -> rows.stream().map(value::test).toArray(Boolean[]::new)));
        return this;
    }

    /** A column of type {@code bytea}; the driver takes it as an array of byte arrays only. */
    public ArrayColumns<T> bytes(Function<T, byte[]> value) {
        columns.add(new Column<>("bytea", rows -> rows.stream().map(value).toArray(byte[][]::new)));
        return this;
    }

    /**
     * A column of type {@code text}; enum constants are stored by name. The driver sends an array of strings as it is, any other
     * as one literal with every quote escaped.
     */
    public ArrayColumns<T> text(Function<T, Object> value) {
        columns.add(new Column<>(
                "text",
                rows -> rows.stream().map(value).map(ArrayColumns::nameOf).toArray(String[]::new)));
        return this;
    }

    /** A column of type {@code timestamptz}. */
    public ArrayColumns<T> instant(Function<T, Instant> value) {
        return column("timestamptz", row -> {
            var instant = value.apply(row);
            return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
        });
    }

    /**
     * A column of instants in microseconds since 1970, for {@code timestamptz 'epoch' + r.… * interval '1 microsecond'}: numbers
     * travel as they are, while the driver writes a {@code timestamptz[]} out in words, for the server to read. Null is SQL's NULL.
     */
    public ArrayColumns<T> micros(Function<T, Instant> value) {
        columns.add(new Column<>(
                "bigint", rows -> rows.stream().map(value).map(Micros::of).toArray(Long[]::new)));
        return this;
    }

    /**
     * A column of identifiers, to be cast to {@code text[]}: an array of arrays would be unnested to its elements.
     *
     * @param value texts without comma, quote, brace, backslash and white space
     */
    public ArrayColumns<T> identifiers(Function<T, List<String>> value) {
        return text(row -> "{" + String.join(",", value.apply(row)) + "}");
    }

    /**
     * Binds the rows as parameters 1, 2, …, in the order of the columns.
     *
     * @return the parameter behind them
     */
    public int bind(PreparedStatement statement, List<T> rows) throws SQLException {
        return bind(statement, rows, 1);
    }

    /**
     * Binds the rows as parameters {@code first}, {@code first + 1}, …, in the order of the columns.
     *
     * @return the parameter behind them
     */
    public int bind(PreparedStatement statement, List<T> rows, int first) throws SQLException {
        Connection connection = statement.getConnection();
        for (int i = 0; i < columns.size(); i++) {
            var column = columns.get(i);
            statement.setArray(
                    first + i,
                    connection.createArrayOf(column.type(), column.values().apply(rows)));
        }
        return first + columns.size();
    }

    private static String nameOf(Object value) {
        return value instanceof Enum<?> constant ? constant.name() : (String) value;
    }
}
