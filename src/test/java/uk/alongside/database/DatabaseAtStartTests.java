package uk.alongside.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.bootstrap.DefaultBootstrapContext;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.core.env.Environment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import uk.alongside.TestDatabase;

class DatabaseAtStartTests {

    private final TestDatabase.Schema schema = TestDatabase.newSchema();

    @Test
    void portalWithDemoAccountsIsForThisComputerOnly() {
        assertThat(started("true", schema.url()).getProperty("server.address")).isEqualTo("127.0.0.1");
    }

    @Test
    void portalWithoutDemoAccountsListensWhereItIsTold() {
        assertThat(started("false", schema.url()).containsProperty("server.address"))
                .isFalse();
    }

    @Test
    void databaseThatIsNotFitRefusesTheStart() {
        assertThatExceptionOfType(StartRefused.class)
                .isThrownBy(() -> started("false", schema.url() + "&sessionVariables=sql_mode=ANSI_QUOTES"));
    }

    private Environment started(String demo, String url) {
        var environment = new StandardEnvironment();
        environment
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "settings",
                        Map.of(
                                "alongside.demo",
                                demo,
                                "spring.datasource.url",
                                url,
                                "spring.datasource.username",
                                schema.user(),
                                "spring.datasource.password",
                                schema.password())));
        new DatabaseAtStart()
                .onApplicationEvent(new ApplicationEnvironmentPreparedEvent(
                        new DefaultBootstrapContext(), new SpringApplication(), new String[0], environment));
        return environment;
    }
}
