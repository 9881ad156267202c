package uk.alongside.schools.register;

import java.util.Set;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import uk.alongside.jobs.JobHandler;
import uk.alongside.jobs.JobRun;
import uk.alongside.kernel.RuleBroken;
import uk.alongside.trail.Trail;

/**
 * Imports one file in the background.
 *
 * <p>How far it has come stands with the import, in the transaction that saved the portion: whoever takes it up again, after
 * a kill or beside a run that was thought dead, goes on from there. One file is imported at a time.
 */
@Component
class RegisterImportJob implements JobHandler {

    static final String KIND = "register-import";
    static final String IMPORT = "import";

    private final ImportRows imports;
    private final KeptParts parts;
    private final Staging staging;
    private final Checking checking;
    private final Comparing comparing;
    private final Settling settling;
    private final Learning learning;
    private final OneAtATime oneAtATime;
    private final Trail trail;
    private final JdbcClient sql;
    private final TransactionOperations transaction;
    private final ObjectProvider<AfterFigures> afterFigures;

    RegisterImportJob(
            ImportRows imports,
            KeptParts parts,
            Staging staging,
            Checking checking,
            Comparing comparing,
            Settling settling,
            Learning learning,
            OneAtATime oneAtATime,
            Trail trail,
            JdbcClient sql,
            TransactionOperations transaction,
            ObjectProvider<AfterFigures> afterFigures) {
        this.imports = imports;
        this.parts = parts;
        this.staging = staging;
        this.checking = checking;
        this.comparing = comparing;
        this.settling = settling;
        this.learning = learning;
        this.oneAtATime = oneAtATime;
        this.trail = trail;
        this.sql = sql;
        this.transaction = transaction;
        this.afterFigures = afterFigures;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(JobRun job) {
        var id = new ImportId(UUID.fromString(job.parameter(IMPORT)));
        oneAtATime.run(
                () -> {
                    job.progress(0, 0, "Another file is being imported. This one waits for its turn.");
                    return job.isCancelled();
                },
                () -> {
                    try {
                        goOn(id, job);
                    } catch (RuleBroken refusal) {
                        transaction.executeWithoutResult(_ -> refuse(id, refusal));
                        throw refusal;
                    }
                });
    }

    private void goOn(ImportId id, JobRun job) {
        for (var row = row(id); !row.state().isOver() && !job.isCancelled(); row = row(id)) {
            switch (row.state()) {
                case READING -> staging.run(row, job);
                case CHECKING -> check(row, job);
                case COMPARING -> comparing.run(row, layout(row), job);
                case SETTLING -> settle(row, job);
                default -> throw new IllegalStateException("Import " + id + " has not been received whole.");
            }
        }
        var row = row(id);
        if (row.state() == ImportState.REFUSED) {
            throw new RuleBroken("The file was refused before.");
        }
        if (row.state() == ImportState.DONE) {
            job.progress(1000, 1000, row.counts().inWords());
        } else {
            transaction.executeWithoutResult(_ ->
                    clear(row, ImportState.REFUSED, "Stopped before its end. What was compared until then stays."));
        }
    }

    private ImportRow row(ImportId id) {
        return imports.find(id).orElseThrow(() -> new IllegalStateException("There is no import " + id + "."));
    }

    private static Layout layout(ImportRow row) {
        return Layout.of(row.headings());
    }

    private void check(ImportRow row, JobRun job) {
        job.progress(500, 1000, "Checking the rows against one another.");
        transaction.executeWithoutResult(_ -> {
            checking.run(row, layout(row));
            imports.state(row.id(), ImportState.COMPARING);
            job.checkpoint("checked");
        });
    }

    private void settle(ImportRow row, JobRun job) {
        settling.run(row, layout(row), job);
        if (job.isCancelled()) {
            return;
        }
        transaction.executeWithoutResult(_ -> {
            learning.run(row, layout(row));
            var counts = row(row.id()).counts();
            if (layout(row).target() == Target.CENSUS && counts.added() + counts.changed() > 0) {
                var years = yearsOf(row.id());
                afterFigures.forEach(after -> after.changed(years));
            }
            clear(row, ImportState.DONE, counts.inWords());
            trail.record("imported a register file", row.id().asSubject(), Trail.PORTAL, counts.inWords());
            job.checkpoint("done");
        });
    }

    /** The school years whose figures this import has brought or changed. */
    private Set<Integer> yearsOf(ImportId id) {
        return Set.copyOf(sql.sql("select distinct school_year from school_census where import_id = ?")
                .param(id.value())
                .query(Integer.class)
                .list());
    }

    private void refuse(ImportId id, RuleBroken refusal) {
        imports.find(id)
                .filter(row -> !row.state().isOver())
                .ifPresent(row -> clear(row, ImportState.REFUSED, refusal.reason()));
    }

    private void clear(ImportRow row, ImportState state, String sentence) {
        row.kind().ifPresent(kind -> sql.sql("delete from %s where import_id = ?"
                        .formatted(kind.target().stage()))
                .param(row.id().value())
                .update());
        parts.forget(row.id());
        imports.end(row.id(), state, sentence);
    }
}
