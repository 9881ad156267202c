package uk.alongside;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;

/**
 * Counts the SQL statements of a piece of work, transaction control not among them. Import it into a test that asks how
 * many statements a screen costs; such a test is not transactional, because a first-level cache hides SQL.
 */
public class SqlCount implements BeanPostProcessor {

    private static final ThreadLocal<@Nullable List<String>> HEARD = new ThreadLocal<>();

    private final Consumer<String> listener;

    public SqlCount() {
        this(statement -> {});
    }

    /** @param listener hears the statements of every thread, on that thread */
    public SqlCount(Consumer<String> listener) {
        this.listener = listener;
    }

    /** What somebody's work gave, and the statements it took. */
    public record Counted<T>(T result, List<String> statements) {}

    /** Does the work on this thread and listens to its statements. */
    public static <T> Counted<T> of(Supplier<T> work) {
        var heard = new ArrayList<String>();
        HEARD.set(heard);
        try {
            return new Counted<>(work.get(), List.copyOf(heard));
        } finally {
            HEARD.remove();
        }
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String beanName) {
        return bean instanceof DataSource source ? listening(DataSource.class, source, "") : bean;
    }

    private <T> T listening(Class<T> type, T target, String sql) {
        InvocationHandler handler = (proxy, method, arguments) -> {
            hear(method, arguments, sql);
            var result = call(target, method, arguments);
            return switch (result) {
                case PreparedStatement statement ->
                    listening(PreparedStatement.class, statement, (String) arguments[0]);
                case Statement statement -> listening(Statement.class, statement, "");
                case Connection connection -> listening(Connection.class, connection, "");
                case null, default -> result;
            };
        };
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }

    private void hear(Method method, @Nullable Object @Nullable [] arguments, String sql) {
        if (!method.getName().startsWith("execute")) {
            return;
        }
        var statement = arguments != null && arguments.length > 0 && arguments[0] instanceof String text ? text : sql;
        var heard = HEARD.get();
        if (heard != null) {
            heard.add(statement);
        }
        listener.accept(statement);
    }

    private static @Nullable Object call(Object target, Method method, @Nullable Object @Nullable [] arguments)
            throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getTargetException();
        }
    }
}
