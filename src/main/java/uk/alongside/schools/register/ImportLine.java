package uk.alongside.schools.register;

import java.time.Instant;
import java.util.Optional;
import uk.alongside.jobs.JobId;

/**
 * An import as lists show it.
 *
 * @param kind which file it was, in words; empty as long as nobody has looked, or where it was none of the known ones
 * @param state in words
 * @param sentence what came of it, or why the file was refused
 * @param over whether it has ended
 * @param refused whether the file was refused whole
 */
public record ImportLine(
        ImportId id,
        String fileName,
        Optional<String> kind,
        String state,
        String sentence,
        boolean over,
        boolean refused,
        ImportCounts counts,
        Optional<JobId> job,
        Instant askedAt,
        Optional<Instant> endedAt) {

    /** The same where the work on it has ended before it has: nobody goes on with it by themselves. */
    ImportLine leftOff() {
        return new ImportLine(
                id,
                fileName,
                kind,
                "stopped before its end; import the same file again, and it goes on from there",
                sentence,
                over,
                refused,
                counts,
                job,
                askedAt,
                endedAt);
    }
}
