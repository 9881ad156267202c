package uk.alongside.schools.register;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.data.domain.Pageable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.alongside.jobs.JobProgress;
import uk.alongside.jobs.JobRequest;
import uk.alongside.jobs.Jobs;
import uk.alongside.kernel.ActingAs;
import uk.alongside.kernel.NotFound;
import uk.alongside.kernel.RuleBroken;

/**
 * Brings published files into the register: the national extract, the links between URNs, census, absence and exclusions.
 *
 * <p>A file comes in parts, so that nothing ever holds the whole of it; then it is imported in the background and ends in a
 * report. Only who looks after the machine, or the portal itself, does so.
 */
@Service
@Transactional
@PreAuthorize("isAuthenticated()")
public class RegisterImport {

    /** The largest file that is taken. */
    public static final long LARGEST_FILE = 500_000_000;

    /** How many bytes a part has at most. */
    public static final int PART = KeptParts.SIZE;

    private static final int SHOWN = 1_000;
    private static final int LONGEST_NAME = 200;
    private static final int EARLIEST_YEAR = 1990;
    private static final int LATEST_YEAR = 2099;
    private static final Pattern YEAR_IN_NAME = Pattern.compile("(20[0-9]{2})[-_ /]?(?:20)?([0-9]{2})(?![0-9])");

    private final ImportRows imports;
    private final KeptParts parts;
    private final ImportReports reports;
    private final Jobs jobs;
    private final ObjectProvider<RegisterGuard> guards;

    RegisterImport(
            ImportRows imports,
            KeptParts parts,
            ImportReports reports,
            Jobs jobs,
            ObjectProvider<RegisterGuard> guards) {
        this.imports = imports;
        this.parts = parts;
        this.reports = reports;
        this.jobs = jobs;
        this.guards = guards;
    }

    /** Whether who asks may import. */
    @Transactional(readOnly = true)
    public boolean mayImport() {
        return actor().startsWith(ActingAs.SYSTEM_PREFIX) || guards.stream().anyMatch(RegisterGuard::mayImport);
    }

    /**
     * Begins to take a file.
     *
     * @param schoolYear the calendar year in which the school year of its figures begins, for files that do not say;
     *     without it a year in the file's name is taken
     */
    public ImportId begin(String fileName, Optional<Integer> schoolYear) {
        refuseOthers();
        var name = fileName.strip();
        schoolYear.ifPresent(year -> {
            if (year < EARLIEST_YEAR || year > LATEST_YEAR) {
                throw new RuleBroken("A school year begins between 1990 and 2099.", "schoolYear");
            }
        });
        var id = ImportId.next();
        imports.add(
                id,
                name.isEmpty() ? "a file without a name" : name.substring(0, Math.min(name.length(), LONGEST_NAME)),
                schoolYear.or(() -> yearIn(name)).orElse(0),
                actor());
        return id;
    }

    private static Optional<Integer> yearIn(String fileName) {
        return YEAR_IN_NAME
                .matcher(fileName)
                .results()
                .filter(years -> (Integer.parseInt(years.group(1)) + 1) % 100 == Integer.parseInt(years.group(2)))
                .map(years -> Integer.valueOf(years.group(1)))
                .findFirst();
    }

    /** Takes the next part of the file, of at most {@value #PART} bytes. */
    public void add(ImportId id, byte[] part) {
        refuseOthers();
        if (part.length > PART) {
            throw new IllegalArgumentException("A part has at most a megabyte.");
        }
        if (part.length > 0) {
            var ordinal = imports.addPart(id, part);
            if ((long) ordinal * PART > LARGEST_FILE) {
                throw new RuleBroken("The file is larger than 500 MB.");
            }
            parts.add(id, ordinal, part);
        }
    }

    /**
     * The file is here: imports it in the background. Where the import of the same file was begun before and has not ended,
     * it goes on with that one.
     */
    public Started start(ImportId id) {
        refuseOthers();
        var begun = imports.unendedLike(id);
        begun.ifPresent(_ -> {
            parts.forget(id);
            imports.forget(id);
        });
        var goesOn = begun.orElse(id);
        var job = jobs.start(new JobRequest(
                RegisterImportJob.KIND,
                "Importing " + imports.fileName(goesOn),
                Map.of(RegisterImportJob.IMPORT, goesOn.toString()),
                Optional.empty()));
        imports.workedOnBy(goesOn, job);
        return new Started(goesOn, job);
    }

    /** All imports, the newest first. */
    @Transactional(readOnly = true)
    public List<ImportLine> lines(Pageable page) {
        refuseOthers();
        return reports.lines(page.getOffset(), page.getPageSize()).stream()
                .map(this::asItStands)
                .toList();
    }

    private ImportLine asItStands(ImportLine line) {
        return !line.over()
                        && line.job()
                                .map(jobs::progress)
                                .filter(JobProgress::isOver)
                                .isPresent()
                ? line.leftOff()
                : line;
    }

    /** What came of an import so far. */
    @Transactional(readOnly = true)
    public ImportReport report(ImportId id) {
        refuseOthers();
        return reports.report(reports.find(id).map(this::asItStands).orElseThrow(NotFound::new), SHOWN);
    }

    /** The whole report as a CSV file: what was not taken, and what changed from what to what. */
    @Transactional(readOnly = true)
    public byte[] reportAsCsv(ImportId id) {
        refuseOthers();
        return reports.csv(reports.find(id).orElseThrow(NotFound::new));
    }

    private void refuseOthers() {
        if (!mayImport()) {
            throw new AccessDeniedException("Only who looks after the portal can import the register.");
        }
    }

    private static String actor() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null) {
            throw new AccessDeniedException("Nobody is at the keyboard.");
        }
        return authentication.getName();
    }
}
