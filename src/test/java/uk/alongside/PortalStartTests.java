package uk.alongside;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.JdbcTemplate;

@SpringBootTest
class PortalStartTests {

    private final JdbcTemplate jdbc;
    private final Environment environment;

    PortalStartTests(JdbcTemplate jdbc, Environment environment) {
        this.jdbc = jdbc;
        this.environment = environment;
    }

    @Test
    void tablesAreWhatTheEntitiesExpectOnceTheMigrationsRan() {
        assertThat(environment.getProperty("spring.jpa.hibernate.ddl-auto")).isEqualTo("validate");
        assertThat(jdbc.queryForObject(
                        "select count(*) from information_schema.tables"
                                + " where table_schema = database() and table_name = 'DATABASECHANGELOG'",
                        Integer.class))
                .isEqualTo(1);
    }
}
