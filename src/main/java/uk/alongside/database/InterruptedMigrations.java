package uk.alongside.database;

import java.sql.SQLException;
import liquibase.Liquibase;
import liquibase.Scope;
import liquibase.changelog.ChangeSet;
import liquibase.changelog.ChangeSet.RunStatus;
import liquibase.changelog.DatabaseChangeLog;
import liquibase.changelog.visitor.AbstractChangeExecListener;
import liquibase.database.Database;
import liquibase.database.jvm.JdbcConnection;
import liquibase.exception.DatabaseException;
import liquibase.exception.UnexpectedLiquibaseException;
import liquibase.executor.ExecutorService;
import liquibase.integration.spring.Customizer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Lets a start succeed after one that was killed in the middle of a migration.
 *
 * <p>MariaDB commits each change of a table by itself, so a kill may come after the change and before its record, and the
 * next start would fail on a table that is there already. Hence a note is made before each changeset and taken away in the
 * transaction that records it. A changeset that has a note and no record was interrupted: its own rollback statements put
 * back what may have been done of it, and then it runs anew.
 */
@Component
class InterruptedMigrations extends AbstractChangeExecListener implements Customizer<Liquibase> {

    private static final Logger log = LoggerFactory.getLogger(InterruptedMigrations.class);

    @Override
    public void customize(Liquibase liquibase) {
        liquibase.setChangeExecListener(this);
    }

    @Override
    public void willRun(ChangeSet changeSet, DatabaseChangeLog changeLog, Database database, RunStatus runStatus) {
        try {
            execute(database, """
                    create table if not exists migration_begun (
                        changeset varchar(700) character set ascii collate ascii_bin not null primary key)""");
            if (wasBegun(changeSet, database)) {
                log.warn("The migration {} was interrupted; it is put back and runs anew.", nameOf(changeSet));
                putBack(changeSet, database);
            } else {
                execute(database, "insert into migration_begun (changeset) values (?)", nameOf(changeSet));
            }
            database.commit();
        } catch (SQLException | DatabaseException e) {
            throw new UnexpectedLiquibaseException(e);
        }
    }

    @Override
    public void ran(ChangeSet changeSet, DatabaseChangeLog changeLog, Database database, ChangeSet.ExecType execType) {
        try {
            forget(changeSet, database);
        } catch (SQLException e) {
            throw new UnexpectedLiquibaseException(e);
        }
    }

    /** What failed was not interrupted: the database refused it, and has changed nothing. */
    @Override
    public void runFailed(ChangeSet changeSet, DatabaseChangeLog changeLog, Database database, Exception failure) {
        try {
            forget(changeSet, database);
            database.commit();
        } catch (SQLException | DatabaseException gone) {
            // The database itself is gone, so this was an interruption after all: the note stays.
            failure.addSuppressed(gone);
        }
    }

    private static void putBack(ChangeSet changeSet, Database database) throws DatabaseException {
        var executor =
                Scope.getCurrentScope().getSingleton(ExecutorService.class).getExecutor("jdbc", database);
        for (var change : changeSet.getRollback().getChanges()) {
            for (var statement : change.generateStatements(database)) {
                try {
                    executor.execute(statement);
                } catch (DatabaseException notThere) {
                    // It had not been done yet. Where that is not the reason, the changeset itself says so next.
                    log.info("Nothing to put back: {}", notThere.getMessage());
                }
            }
        }
    }

    private static boolean wasBegun(ChangeSet changeSet, Database database) throws SQLException, DatabaseException {
        try (var statement =
                connection(database).prepareStatement("select count(*) from migration_begun where changeset = ?")) {
            statement.setString(1, nameOf(changeSet));
            try (var answer = statement.executeQuery()) {
                return answer.next() && answer.getInt(1) > 0;
            }
        }
    }

    private static void forget(ChangeSet changeSet, Database database) throws SQLException {
        try {
            execute(database, "delete from migration_begun where changeset = ?", nameOf(changeSet));
        } catch (DatabaseException e) {
            throw new SQLException(e);
        }
    }

    private static void execute(Database database, String sql, String... values)
            throws SQLException, DatabaseException {
        try (var statement = connection(database).prepareStatement(sql)) {
            for (var place = 0; place < values.length; place++) {
                statement.setString(place + 1, values[place]);
            }
            statement.execute();
        }
    }

    private static JdbcConnection connection(Database database) {
        return (JdbcConnection) database.getConnection();
    }

    private static String nameOf(ChangeSet changeSet) {
        return changeSet.toString(false);
    }
}
