package dev.twelvefold.messaging.database;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** One transaction after the other on a connection of its own, which closing does not end: as a service sees its database. */
public final class Transactions implements AutoCloseable {
    private final Connection connection;
    private final List<String> prepared = new ArrayList<>();

    /** On the database that was emptied last. */
    public Transactions() throws SQLException {
        connection = Database.source().getConnection();
        connection.setAutoCommit(false);
    }

    public DataSource dataSource() {
        return proxy(DataSource.class, (proxy, method, arguments) -> switch (method.getName()) {
            case "getConnection" -> kept();
            default -> throw new UnsupportedOperationException(method.getName());
        });
    }

    /** The statements that were prepared since this was asked last, in their order. */
    public List<String> prepared() {
        var since = List.copyOf(prepared);
        prepared.clear();
        return since;
    }

    public void commit() throws SQLException {
        connection.commit();
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }

    private Connection kept() {
        return proxy(
                Connection.class,
                (proxy, method, arguments) -> method.getName().equals("close") ? null : call(method, arguments));
    }

    private Object call(Method method, Object... arguments) throws Throwable {
        if (method.getName().equals("prepareStatement")) {
            prepared.add((String) arguments[0]);
        }
        try {
            return method.invoke(connection, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
