package uk.alongside.database;

import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Gives the portal its database once its settings are known, and before its first part is made.
 *
 * <p>Where the settings name a database, that one is checked; otherwise the embedded one starts. It stops after everything
 * else, and a portal with demo accounts is kept on this computer.
 */
public final class DatabaseAtStart implements ApplicationListener<ApplicationEnvironmentPreparedEvent>, Ordered {

    private static final String STARTED_BEFORE = "alongside.database.started";

    @Override
    public int getOrder() {
        // After the settings have been read from all their places.
        return Ordered.LOWEST_PRECEDENCE;
    }

    @Override
    public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
        var environment = event.getEnvironment();
        var settings = new HashMap<String, Object>();
        var url = environment.getProperty("spring.datasource.url", "");
        if (url.isBlank()) {
            startEmbedded(environment, settings);
        } else {
            ExternalDatabase.check(
                    url,
                    environment.getProperty("spring.datasource.username"),
                    environment.getProperty("spring.datasource.password"));
        }
        if (environment.getProperty("alongside.demo", Boolean.class, false)) {
            settings.put("server.address", "127.0.0.1");
        }
        environment.getPropertySources().addFirst(new MapPropertySource("database at start", settings));
    }

    private static void startEmbedded(ConfigurableEnvironment environment, HashMap<String, Object> settings) {
        if (System.getProperties().get(STARTED_BEFORE) instanceof Map<?, ?> startedBefore) {
            startedBefore.forEach((name, value) -> settings.put(name.toString(), value));
            return;
        }
        var data = Path.of(environment.getProperty("alongside.data", "data"));
        var database = EmbeddedDatabase.startIn(data, () -> System.exit(1), Clock.systemUTC());
        // Whoever stops the portal may stop all its processes at once, the database among them.
        Runtime.getRuntime().addShutdownHook(new Thread(database::leave, "database-leave"));
        SpringApplication.getShutdownHandlers().add(database::close);
        settings.put("spring.datasource.url", database.url());
        settings.put("spring.datasource.username", database.user());
        settings.put("spring.datasource.password", database.password());
        if (database.hasDemoAccounts()) {
            settings.put("server.address", "127.0.0.1");
        }
        if (isStartedAnewInOneProcess()) {
            System.getProperties().put(STARTED_BEFORE, Map.copyOf(settings));
        }
    }

    /** While somebody works on the portal, a changed class starts it anew; its database stays. */
    private static boolean isStartedAnewInOneProcess() {
        return DatabaseAtStart.class.getClassLoader().getClass().getName().endsWith(".RestartClassLoader");
    }
}
