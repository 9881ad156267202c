package uk.alongside.indicators;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import uk.alongside.indicators.rules.LeadSentence;
import uk.alongside.indicators.rules.OthersAverage;
import uk.alongside.indicators.rules.RagRule;
import uk.alongside.indicators.rules.RagStatus;
import uk.alongside.indicators.rules.RagThresholds;
import uk.alongside.indicators.rules.Split;
import uk.alongside.indicators.rules.ValueForMoney;
import uk.alongside.indicators.rules.Words;
import uk.alongside.kernel.Days;
import uk.alongside.projects.Project;
import uk.alongside.projects.ProjectSchool;
import uk.alongside.projects.SchoolsAre;
import uk.alongside.projects.Theme;

/** Draws a board for one reader from what is on record. Asks nothing of the database. */
final class BoardDrawing {

    static final String CAUTION = "The board describes change. It does not claim what caused it.";
    static final String NOT_COME = "This day has not come yet. Choose today or an earlier day.";

    private final Project project;
    private final List<ProjectSchool> schools;
    private final Figures figures;
    private final Sight sight;
    private final LocalDate asOf;
    private final LocalDate today;
    private final Matrix matrix;
    private final BoardParts parts;
    private final BoardNotes notes;
    private final BoardListing listing;
    private final Base base;

    BoardDrawing(
            Project project,
            List<Theme> themes,
            List<ProjectSchool> schools,
            Figures figures,
            Sight sight,
            LocalDate asOf,
            LocalDate today) {
        this.project = project;
        this.schools = schools;
        this.figures = figures;
        this.sight = sight;
        this.asOf = asOf;
        this.today = today;
        this.matrix = new Matrix(
                new RagRule(new RagThresholds(project.amberFrom(), project.redFrom(), project.judgedFrom())),
                themes,
                schools,
                figures);
        this.base = new Base(schools, asOf.isAfter(today) ? today : asOf, !asOf.isBefore(today));
        this.parts = new BoardParts(figures, themes, base, project.schoolsAre() == SchoolsAre.ANONYMOUS);
        this.notes = new BoardNotes(matrix, figures, parts);
        this.listing = new BoardListing(project, schools, sight, base);
    }

    Board board(Optional<String> phase) {
        var chosen = listing.chosen(phase);
        var visible = visible();
        var shown = visible.stream()
                .filter(school -> chosen.isEmpty()
                        || chosen.get().words().contains(school.phase().words()))
                .map(this::row)
                .toList();
        var noted = sight.wholeBoard() ? notes.of(rows(visible)) : notesOnOwn(rows(visible));
        var cells = shown.stream().flatMap(row -> row.cells().stream()).toList();
        return new Board(
                heading(),
                asOf,
                today,
                figures.recordedOn().reversed().stream().toList(),
                !cells.isEmpty() && cells.stream().allMatch(BoardDrawing::isAsPublished),
                reach(),
                lead(visible),
                facts(visible, noted),
                listing.choices(visible, chosen),
                listing.inWords(visible, chosen, averages()),
                key(cells),
                matrix.themes().stream().map(this::column).toList(),
                shown,
                noted,
                ifWhole(parts.mentions()),
                ifWhole(parts.practiceChanges()),
                ifWhole(parts.feedback()),
                sight.datesOnly() ? new Part.NotYours<>() : parts.evidence(visible, sight.wholeBoard()),
                money(),
                new BoardMissing(matrix, parts, figures, sight).of(visible),
                CAUTION);
    }

    /** The schools that the reader sees, in letter order. */
    List<ProjectSchool> visible() {
        return schools.stream().filter(sight::sees).toList();
    }

    private List<Board.Fact> facts(List<ProjectSchool> visible, List<Note> noted) {
        var facts = new BoardFacts(matrix, parts, figures);
        return sight.wholeBoard() ? facts.ofProject(visible, noted) : facts.ofSchools(visible);
    }

    private List<SchoolRow> rows(List<ProjectSchool> visible) {
        return visible.stream().map(this::row).toList();
    }

    SchoolRow row(ProjectSchool school) {
        return new SchoolRow(
                school.letter(),
                school.name(),
                isNamed(school),
                phase(school),
                sight.own().contains(school.id()),
                sight.knows(school)
                        ? matrix.cellsOf(school.id())
                        : matrix.cellsOf(school.id()).stream()
                                .map(Cell::withoutReason)
                                .toList());
    }

    static boolean isNamed(ProjectSchool school) {
        return !school.name().equals("School " + school.letter());
    }

    /** The phase where the school is known, otherwise its group, so that no school is alone in its phase. */
    String phase(ProjectSchool school) {
        return sight.knows(school) ? Words.sentence(school.phase().words()) : listing.groupOf(school);
    }

    private static boolean isAsPublished(Cell cell) {
        return cell.judgement()
                .filter(judged -> judged.basis() == Cell.Basis.AS_PUBLISHED)
                .isPresent();
    }

    ProjectHeading heading() {
        return new ProjectHeading(
                project.key(),
                project.name(),
                project.leadOrganisation(),
                project.funder(),
                project.source(),
                switch (project.schoolsAre()) {
                    case ANONYMOUS ->
                        sourceSays("anonymous")
                                ? "The schools stay letters."
                                : "The schools are anonymous in the source and stay letters.";
                    case INVENTED ->
                        sourceSays("invented") ? "" : "The schools and their results are invented, for demonstration.";
                    case REAL -> "";
                });
    }

    private boolean sourceSays(String word) {
        return project.source().toLowerCase(Locale.UK).contains(word);
    }

    LocalDate asOf() {
        return asOf;
    }

    LocalDate today() {
        return today;
    }

    private Reach reach() {
        if (sight.wholeBoard()) {
            return new Reach.WholeBoard(sight.naming());
        }
        return sight.datesOnly()
                ? new Reach.DatesOnly()
                : new Reach.OwnSchools(
                        visible().stream().map(ProjectSchool::letter).toList(), averages());
    }

    Reach.Averages averages() {
        if (!sight.ownOnly() || !sight.average()) {
            return new Reach.Averages.NotYours();
        }
        int others = schools.size() - visible().size();
        if (others < OthersAverage.FEWEST) {
            return new Reach.Averages.Refused(
                    "No average is shown: it needs at least %s other schools, so that none can be recognised."
                            .formatted(Words.count(OthersAverage.FEWEST)));
        }
        return new Reach.Averages.OverOthers(
                others,
                matrix.themes().stream()
                        .map(theme -> {
                            var average = matrix.averageOfOthers(theme.number(), sight.own());
                            return new Reach.ThemeAverage(
                                    theme.number(), average.value(), average.schools(), average.inWords());
                        })
                        .toList());
    }

    private String lead(List<ProjectSchool> visible) {
        return whenNothingStands().orElseGet(() -> leadOn(visible));
    }

    /** What stands in the lead's place where there is no result to speak of. */
    private Optional<String> whenNothingStands() {
        if (asOf.isAfter(today)) {
            return Optional.of(NOT_COME);
        }
        return asOf.isBefore(today) && figures.recordedOn().isEmpty()
                ? Optional.of("Nothing had been recorded by %s.".formatted(Days.inWords(asOf)))
                : Optional.empty();
    }

    private String leadOn(List<ProjectSchool> visible) {
        if (sight.datesOnly()) {
            return figures.recordedOn().isEmpty()
                    ? LeadSentence.NO_RESULTS
                    : "Results were last recorded on %s."
                            .formatted(Days.inWords(figures.recordedOn().last()));
        }
        if (sight.ownOnly()) {
            return visible.size() == 1
                    ? leadOf(
                            visible.getFirst(),
                            sight.average() ? "Your school" : visible.getFirst().name())
                    : LeadSentence.ofOwnSchools(
                            statusesOf(visible), matrix.themes().size());
        }
        return LeadSentence.ofBoard(
                        statusesOf(visible),
                        matrix.themes().size(),
                        matrix.furthest().map(Theme::name))
                + base.inWords().map(words -> " " + words).orElse("");
    }

    private List<List<RagStatus>> statusesOf(List<ProjectSchool> visible) {
        return visible.stream().map(school -> matrix.statusesOf(school.id())).toList();
    }

    /** The sentence about one school, under the name that it has for the reader. */
    String leadOf(ProjectSchool school, String who) {
        return whenNothingStands()
                .orElseGet(() -> LeadSentence.ofSchool(
                        who, matrix.statusesOf(school.id()), standing(matrix.cellsOf(school.id()))));
    }

    /** "as published" or "as judged", where no descriptor's result stands behind any of the words. */
    private static String standing(List<Cell> cells) {
        if (cells.stream().anyMatch(cell -> !cell.progressed().isEmpty())) {
            return "";
        }
        return cells.stream().filter(cell -> cell.status().isResult()).allMatch(BoardDrawing::isAsPublished)
                ? "as published"
                : "as judged";
    }

    private List<Board.KeyEntry> key(List<Cell> cells) {
        var split = Split.of(cells.stream().map(Cell::status).toList());
        return Arrays.stream(RagStatus.values())
                .filter(status -> status != RagStatus.UNKNOWN || split.of(status) > 0)
                .map(status -> new Board.KeyEntry(
                        status,
                        status.publishedWord(),
                        matrix.rule().meaningOf(status),
                        matrix.rule().inBrief(status),
                        split.of(status)))
                .toList();
    }

    private ThemeColumn column(Theme theme) {
        return new ThemeColumn(
                theme.number(),
                theme.name(),
                theme.descriptors().size(),
                matrix.rule().cannotArise(theme.descriptors().size()),
                sight.wholeBoard()
                        ? matrix.score(theme.number())
                                .map(score -> new ThemeColumn.Totals(
                                        score.score(),
                                        score.best(),
                                        score.rank(),
                                        score.place(),
                                        score.schools(),
                                        score.leftOut(),
                                        score.split().pieces().stream()
                                                .map(piece -> new ThemeColumn.SplitPart(piece.status(), piece.count()))
                                                .toList(),
                                        matrix.published(theme.number()),
                                        score.working()))
                        : Optional.empty());
    }

    List<Note> notesOnOwn(List<SchoolRow> rows) {
        return Stream.of(
                        notes.noShareCouldGive(rows).stream(),
                        notes.judgementDiffers(rows).stream(),
                        notes.notChecked(rows).stream())
                .flatMap(all -> all)
                .toList();
    }

    private <T> Part<T> ifWhole(Part<T> part) {
        return sight.wholeBoard() ? part : new Part.NotYours<>();
    }

    private Part<MoneyPart> money() {
        if (!sight.moneyInputs() && !sight.moneyFigures()) {
            return new Part.NotYours<>();
        }
        var inputs = parts.moneyInputs();
        return new Part.Shown<>(new MoneyPart(
                sight.moneyInputs() ? new Part.Shown<>(ValueForMoney.inputs(inputs)) : new Part.NotYours<>(),
                sight.moneyFigures() ? new Part.Shown<>(ValueForMoney.figures(inputs)) : new Part.NotYours<>()));
    }

    SchoolResults school(ProjectSchool school, Map<String, Figures.DescriptorRow> descriptors) {
        return new SchoolDrawing(this, matrix, parts, figures).of(school, descriptors);
    }
}
