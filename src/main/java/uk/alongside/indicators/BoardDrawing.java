package uk.alongside.indicators;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import uk.alongside.indicators.rules.LeadSentence;
import uk.alongside.indicators.rules.OthersAverage;
import uk.alongside.indicators.rules.PhaseGroups;
import uk.alongside.indicators.rules.RagRule;
import uk.alongside.indicators.rules.RagStatus;
import uk.alongside.indicators.rules.RagThresholds;
import uk.alongside.indicators.rules.Split;
import uk.alongside.indicators.rules.ValueForMoney;
import uk.alongside.indicators.rules.Words;
import uk.alongside.kernel.RuleBroken;
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
    private final List<PhaseGroups.Group> groups;

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
        this.parts = new BoardParts(figures, themes, schools.size(), project.schoolsAre() == SchoolsAre.ANONYMOUS);
        this.notes = new BoardNotes(matrix, figures, parts);
        this.groups = groups(schools);
    }

    private static List<PhaseGroups.Group> groups(List<ProjectSchool> schools) {
        var phases = schools.stream()
                .map(ProjectSchool::phase)
                .distinct()
                .sorted()
                .map(phase -> new PhaseGroups.PhaseCount(phase.words(), (int) schools.stream()
                        .filter(school -> school.phase() == phase)
                        .count()))
                .toList();
        return PhaseGroups.of(phases);
    }

    Board board(Optional<String> phase) {
        var chosen = chosen(phase);
        var visible = visible();
        var shown = visible.stream()
                .filter(school -> chosen.isEmpty()
                        || chosen.get().words().contains(school.phase().words()))
                .map(this::row)
                .toList();
        var cells = shown.stream().flatMap(row -> row.cells().stream()).toList();
        return new Board(
                heading(),
                asOf,
                asOf.equals(today),
                figures.recordedOn().reversed().stream().toList(),
                !cells.isEmpty() && cells.stream().allMatch(BoardDrawing::isAsPublished),
                reach(),
                lead(visible),
                facts(visible),
                choices(chosen),
                key(cells),
                matrix.themes().stream().map(this::column).toList(),
                shown,
                sight.wholeBoard() ? notes.of(rows(visible)) : notesOnOwn(rows(visible)),
                ifWhole(parts.mentions()),
                ifWhole(parts.practiceChanges()),
                ifWhole(parts.feedback()),
                sight.datesOnly() ? new Part.NotYours<>() : parts.evidence(visible, sight.wholeBoard()),
                money(),
                missing(visible),
                CAUTION);
    }

    /** The schools that the reader sees, in letter order. */
    List<ProjectSchool> visible() {
        return schools.stream().filter(sight::sees).toList();
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
        return sight.knows(school)
                ? Words.sentence(school.phase().words())
                : PhaseGroups.groupOf(school.phase().words(), groups)
                        .map(PhaseGroups.Group::label)
                        .orElse("");
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
                    case ANONYMOUS -> "The schools are anonymous in the source and stay letters.";
                    case INVENTED -> "The schools and their results are invented, for demonstration.";
                    case REAL -> "";
                });
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
        if (asOf.isAfter(today)) {
            return NOT_COME;
        }
        if (sight.datesOnly()) {
            return figures.recordedOn().isEmpty()
                    ? LeadSentence.NO_RESULTS
                    : "Results were last recorded on %s."
                            .formatted(Days.inWords(figures.recordedOn().last()));
        }
        if (sight.ownOnly() && visible.size() == 1) {
            return LeadSentence.ofSchool(
                    sight.average() ? "Your school" : visible.getFirst().name(),
                    matrix.statusesOf(visible.getFirst().id()));
        }
        return LeadSentence.ofBoard(
                visible.stream().map(school -> matrix.statusesOf(school.id())).toList(),
                matrix.themes().size(),
                sight.wholeBoard() ? matrix.furthest().map(Theme::name) : Optional.empty());
    }

    private List<Board.Fact> facts(List<ProjectSchool> visible) {
        var statuses = visible.stream()
                .flatMap(school -> matrix.statusesOf(school.id()).stream())
                .toList();
        var facts = new ArrayList<Board.Fact>();
        var split = Split.of(statuses);
        if (split.results() > 0) {
            facts.add(new Board.Fact(
                    "%d of %d".formatted(split.of(RagStatus.ALL), split.total()),
                    "theme results are “all”" + rest(split),
                    false,
                    "Counted over %s and %s."
                            .formatted(
                                    Words.count(visible.size(), "school"),
                                    Words.count(matrix.themes().size(), "theme"))));
        }
        if (sight.wholeBoard()) {
            changesFact().ifPresent(facts::add);
            moneyFact().ifPresent(facts::add);
            differenceFact().ifPresent(facts::add);
        }
        return List.copyOf(facts);
    }

    /** "; 30 are “most”, 7 “half or more”". */
    private static String rest(Split split) {
        var others = split.pieces().stream()
                .filter(piece -> piece.status() != RagStatus.ALL)
                .toList();
        var words = new ArrayList<String>();
        for (var piece : others) {
            words.add((words.isEmpty() ? (piece.count() == 1 ? "%d is “%s”" : "%d are “%s”") : "%d “%s”")
                    .formatted(piece.count(), piece.status().word()));
        }
        return words.isEmpty() ? "" : "; " + String.join(", ", words);
    }

    private Optional<Board.Fact> changesFact() {
        if (!(parts.practiceChanges() instanceof Part.Shown<PracticeChanges>(var changes))) {
            return Optional.empty();
        }
        return Optional.of(new Board.Fact(
                Integer.toString(changes.total()),
                "practice changes, in %s".formatted(Words.count(changes.areas().size(), "impact area")),
                changes.published().differs(),
                "The sum of %s."
                        .formatted(Words.list(changes.areas().stream()
                                .map(area -> "%d (%s)".formatted(area.total(), area.name()))
                                .toList()))));
    }

    private Optional<Board.Fact> moneyFact() {
        return ValueForMoney.figures(parts.moneyInputs()).stream()
                .filter(figure -> figure.kind() == ValueForMoney.Kind.PER_PRACTICE_CHANGE)
                .filter(figure -> figure.result() instanceof ValueForMoney.Result.Amount)
                .map(figure -> new Board.Fact(
                        figure.result() instanceof ValueForMoney.Result.Amount(var amount) ? amount.toString() : "",
                        "%s %s".formatted(figure.money().toLowerCase(Locale.UK), figure.label()),
                        figure.published().isPresent(),
                        figure.working()))
                .findFirst();
    }

    private Optional<Board.Fact> differenceFact() {
        var numbers = matrix.themes().stream()
                .filter(theme -> matrix.published(theme.number()).differs())
                .toList();
        return numbers.isEmpty()
                ? Optional.empty()
                : Optional.of(new Board.Fact(
                        "%d of %d".formatted(numbers.size(), matrix.themes().size()),
                        numbers.size() == 1
                                ? "themes differs from the published totals"
                                : "themes differ from the published totals",
                        true,
                        "%s: see the note below the table."
                                .formatted((numbers.size() == 1 ? "Theme " : "Themes ")
                                        + Words.list(numbers.stream()
                                                .map(theme -> Integer.toString(theme.number()))
                                                .toList()))));
    }

    private Optional<PhaseGroups.Group> chosen(Optional<String> phase) {
        if (!sight.wholeBoard() || phase.isEmpty() || phase.get().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(groups.stream()
                .filter(group -> group.key().equals(phase.get()))
                .findFirst()
                .orElseThrow(() -> new RuleBroken(
                        "The board cannot be narrowed to these schools. A group of fewer than %s is not shown by itself,"
                                        .formatted(Words.count(PhaseGroups.FEWEST))
                                + " because a school could be recognised. Choose from the groups above the table.",
                        "phase")));
    }

    private List<PhaseChoice> choices(Optional<PhaseGroups.Group> chosen) {
        var all = new PhaseChoice("", "All", visible().size(), chosen.isEmpty());
        return Stream.concat(
                        Stream.of(all),
                        sight.wholeBoard()
                                ? groups.stream()
                                        .map(group -> new PhaseChoice(
                                                group.key(),
                                                group.label(),
                                                group.schools(),
                                                chosen.filter(group::equals).isPresent()))
                                : Stream.empty())
                .toList();
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

    private List<String> missing(List<ProjectSchool> visible) {
        if (sight.datesOnly()) {
            return List.of();
        }
        var missing = new ArrayList<String>();
        var cells = visible.stream()
                .flatMap(school -> matrix.cellsOf(school.id()).stream())
                .toList();
        var unknown = cells.stream()
                .filter(cell -> cell.status() == RagStatus.UNKNOWN)
                .count();
        if (unknown > 0) {
            missing.add("%d of %d theme results: nothing has been entered for them.".formatted(unknown, cells.size()));
        }
        if (!cells.isEmpty()
                && unknown < cells.size()
                && cells.stream().allMatch(cell -> cell.progressed().isEmpty())) {
            missing.add("Results of single descriptors: none is held for any school.");
        }
        if (sight.wholeBoard()) {
            Stream.of(parts.mentions(), parts.practiceChanges(), parts.feedback())
                    .forEach(part -> notKnown(part).ifPresent(missing::add));
            var uncounted = matrix.themes().stream()
                    .flatMap(theme -> theme.descriptors().stream())
                    .filter(descriptor -> !figures.mentions().containsKey(descriptor.code()))
                    .count();
            if (!figures.mentions().isEmpty() && uncounted > 0) {
                missing.add("Mentions of %s.".formatted(Words.count((int) uncounted, "descriptor")));
            }
        }
        notKnown(parts.evidence(visible, false)).ifPresent(missing::add);
        if (sight.moneyFigures() || sight.moneyInputs()) {
            ValueForMoney.inputs(parts.moneyInputs()).stream()
                    .filter(input -> input.value().equals(ValueForMoney.NOT_ENTERED))
                    .map(input -> "%s: not entered.".formatted(input.name()))
                    .forEach(missing::add);
        }
        return List.copyOf(missing);
    }

    private static Optional<String> notKnown(Part<?> part) {
        return part instanceof Part.NotKnown<?>(var sentence) ? Optional.of(sentence) : Optional.empty();
    }

    SchoolResults school(ProjectSchool school, Map<String, Figures.DescriptorRow> descriptors) {
        return new SchoolDrawing(this, matrix, parts, figures).of(school, descriptors);
    }
}
