package uk.alongside.database;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * The first minutes of a portal: its database and its migrations. It stops between a change and its record, says so, and goes
 * on when it is told to; by then it may have been killed.
 */
final class MigrationThatStops {

    static final String MADE = "made and not recorded";

    private MigrationThatStops() {}

    /** Wants the number of the change to stop at. */
    public static void main(String[] arguments) {
        var stopAt = Integer.parseInt(arguments[0]);
        var recorded = new AtomicInteger();
        var database =
                EmbeddedDatabase.startIn(Path.of(System.getProperty("alongside.data")), () -> {}, Clock.systemUTC());
        var source = new DelegatingDataSource(DatabaseExamples.dataSource(database)) {
            @Override
            public Connection getConnection() throws SQLException {
                return listening(Connection.class, super.getConnection(), sql -> {
                    if (sql.contains("INSERT INTO")
                            && sql.contains("DATABASECHANGELOG ")
                            && recorded.incrementAndGet() == stopAt) {
                        System.out.println(MADE);
                        readLine();
                    }
                });
            }
        };
        DatabaseExamples.migrate(source);
        database.close();
    }

    private static void readLine() {
        try {
            System.in.read();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private interface Listener {
        void hears(String sql);
    }

    private static <T> T listening(Class<T> type, T real, Listener listener) {
        return type.cast(
                Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (_, method, arguments) -> {
                    if (arguments != null && arguments.length > 0 && arguments[0] instanceof String sql) {
                        listener.hears(sql);
                    }
                    try {
                        var answer = method.invoke(real, arguments);
                        return answer instanceof Statement statement
                                        && method.getName().equals("createStatement")
                                ? listening(Statement.class, statement, listener)
                                : answer;
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                }));
    }
}
