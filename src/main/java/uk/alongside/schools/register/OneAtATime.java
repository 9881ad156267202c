package uk.alongside.schools.register;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;
import org.springframework.jdbc.support.JdbcUtils;
import org.springframework.jdbc.support.SQLErrorCodeSQLExceptionTranslator;
import org.springframework.stereotype.Component;

/** Lets one import work at a time, on however many nodes: by a lock of the database, which a killed node loses. */
@Component
class OneAtATime {

    private final DataSource database;

    OneAtATime(DataSource database) {
        this.database = database;
    }

    /**
     * Does the work once nobody else is at it.
     *
     * @param waiting asked every second; the wait is given up when it says so
     */
    void run(BooleanSupplier waiting, Runnable work) {
        try (var connection = database.getConnection()) {
            while (!isOurs(connection, "select get_lock(concat(database(), '.register'), 1)")) {
                if (waiting.getAsBoolean()) {
                    return;
                }
            }
            try {
                work.run();
            } finally {
                isOurs(connection, "select release_lock(concat(database(), '.register'))");
            }
        } catch (SQLException e) {
            throw new SQLErrorCodeSQLExceptionTranslator(database).translate("locking the register", null, e);
        }
    }

    private static boolean isOurs(Connection connection, String question) throws SQLException {
        var statement = connection.createStatement();
        try {
            var answer = statement.executeQuery(question);
            return answer.next() && answer.getInt(1) == 1;
        } finally {
            JdbcUtils.closeStatement(statement);
        }
    }
}
