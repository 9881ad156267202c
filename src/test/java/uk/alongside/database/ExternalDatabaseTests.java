package uk.alongside.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.alongside.TestDatabase;

class ExternalDatabaseTests {

    private final TestDatabase.Schema schema = TestDatabase.newSchema();

    @Test
    void isUsedWhenItIsMariaDbInStrictModeWithEveryCharacter() {
        assertThatCode(() -> check(schema.url())).doesNotThrowAnyException();
    }

    @Test
    void isRefusedWhenItWouldCutOffLongWords() {
        assertThatExceptionOfType(StartRefused.class)
                .isThrownBy(() -> check(schema.url() + "&sessionVariables=sql_mode=ANSI_QUOTES"))
                .withMessageContaining("sql_mode to STRICT_TRANS_TABLES");
    }

    @Test
    void isRefusedWhenSomeNamesCannotBeWritten() throws SQLException {
        try (var connection = DriverManager.getConnection(schema.url(), schema.user(), schema.password());
                var statement = connection.createStatement()) {
            statement.execute("alter database " + schema.name() + " character set latin1");
        }
        assertThatExceptionOfType(StartRefused.class)
                .isThrownBy(() -> check(schema.url()))
                .withMessageContaining("in latin1")
                .withMessageContaining("utf8mb4");
    }

    @Test
    void isRefusedWithItsReasonWhenItDoesNotAnswer() {
        var port = MariaDbServer.freePort();
        assertThatExceptionOfType(StartRefused.class)
                .isThrownBy(() ->
                        check("jdbc:mariadb://owner:secret@127.0.0.1:%d/alongside?password=secret".formatted(port)))
                .withMessageContaining("cannot be used")
                .withMessageNotContaining("password=secret");
    }

    @Test
    void isRefusedWhenItIsAnotherProduct() {
        assertThatExceptionOfType(StartRefused.class)
                .isThrownBy(() -> check("jdbc:postgresql://localhost/alongside"))
                .withMessageContaining("must begin with jdbc:mariadb:");
    }

    @ParameterizedTest
    @CsvSource({
        "10.11.4-MariaDB-1:10.11.4, true",
        "10.11.5-MariaDB, false",
        "10.11.16-MariaDB-deb12, false",
        "10.6.22-MariaDB, true",
        "11.4.5-MariaDB, false",
        "5.5.5-10.11.2-MariaDB-log, true",
        "5.5.5-11.8.1-MariaDB, false",
        "12-MariaDB, false",
    })
    void isRefusedWhenItIsTooOld(String version, boolean older) {
        assertThat(ExternalDatabase.isOlder(version)).isEqualTo(older);
    }

    private void check(String url) {
        ExternalDatabase.check(url, schema.user(), schema.password());
    }
}
