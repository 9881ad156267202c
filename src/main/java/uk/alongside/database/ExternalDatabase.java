package uk.alongside.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A MariaDB that somebody else runs: what the portal asks of it, checked before anything is written to it. */
public final class ExternalDatabase {

    private static final int[] OLDEST = {10, 11, 5};

    private ExternalDatabase() {}

    /** Refuses a database on which the portal would not keep what it is given. */
    public static void check(String url, @Nullable String user, @Nullable String password) {
        if (!url.startsWith("jdbc:mariadb:")) {
            throw new StartRefused("Alongside keeps its data in MariaDB: the datasource's address must begin with "
                    + "jdbc:mariadb: (it is %s).".formatted(withoutSecrets(url)));
        }
        try (var connection = DriverManager.getConnection(url, user, password)) {
            refuseOldVersion(connection);
            refuseLaxMode(connection);
            refuseOtherCharacters(connection);
        } catch (SQLException e) {
            throw new StartRefused(
                    "The database at %s cannot be used: %s.".formatted(withoutSecrets(url), sentence(e)), e);
        }
    }

    private static void refuseOldVersion(Connection connection) throws SQLException {
        var version = ask(connection, "select version()");
        if (!version.toLowerCase(Locale.ROOT).contains("mariadb")) {
            throw new StartRefused(
                    "Alongside needs MariaDB 10.11.5 or newer; this database is another one (%s).".formatted(version));
        }
        if (isOlder(version)) {
            throw new StartRefused("Alongside needs MariaDB 10.11.5 or newer; this database is %s.".formatted(version));
        }
    }

    static boolean isOlder(String version) {
        // Some servers put "5.5.5-" in front, for clients older than ten.
        var parts = version.replaceFirst("^5\\.5\\.5-(?=\\d)", "").split("[^0-9]+", 4);
        for (var place = 0; place < OLDEST.length; place++) {
            var part = place < parts.length && !parts[place].isEmpty() ? Integer.parseInt(parts[place]) : 0;
            if (part != OLDEST[place]) {
                return part < OLDEST[place];
            }
        }
        return false;
    }

    private static void refuseLaxMode(Connection connection) throws SQLException {
        var mode = ask(connection, "select @@sql_mode");
        if (!mode.contains("STRICT_TRANS_TABLES") && !mode.contains("STRICT_ALL_TABLES")) {
            throw new StartRefused("This database would cut off words that are too long instead of refusing them: "
                    + "set its sql_mode to STRICT_TRANS_TABLES.");
        }
    }

    private static void refuseOtherCharacters(Connection connection) throws SQLException {
        var characters = ask(connection, "select @@character_set_database");
        if (!characters.equals("utf8mb4")) {
            throw new StartRefused(("This database keeps its words in %s, in which some names cannot be written: "
                            + "alter database ... character set utf8mb4.")
                    .formatted(characters));
        }
    }

    private static String ask(Connection connection, String question) throws SQLException {
        try (var statement = connection.createStatement();
                var answer = statement.executeQuery(question)) {
            answer.next();
            return answer.getString(1);
        }
    }

    private static String sentence(SQLException e) {
        var message = e.getMessage();
        return message == null
                ? "it gives no reason"
                : message.strip().replaceFirst("\\.$", "").replaceAll("\\S*@", "...@");
    }

    private static String withoutSecrets(String url) {
        return url.replaceFirst("\\?.*", "").replaceFirst("//[^/@]*@", "//");
    }
}
