package uk.alongside.indicators;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import uk.alongside.indicators.rules.PublishedComparison;
import uk.alongside.indicators.rules.RagStatus;
import uk.alongside.indicators.rules.Split;
import uk.alongside.indicators.rules.ValueForMoney;
import uk.alongside.indicators.rules.Words;
import uk.alongside.kernel.Days;
import uk.alongside.projects.ProjectSchool;
import uk.alongside.projects.Theme;

/** The few figures above a board, each with what it was made of, whose figure it is, and since when it stands. */
record BoardFacts(Matrix matrix, BoardParts parts, Figures figures) {

    /** The fact about the schools that a reader sees, for one who sees no more than these. */
    List<Board.Fact> ofSchools(List<ProjectSchool> visible) {
        return results(visible).stream().toList();
    }

    /** @param notes the doubts that stand on this board */
    List<Board.Fact> ofProject(List<ProjectSchool> visible, List<Note> notes) {
        return Stream.of(results(visible), changes(), money(), differences(notes))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<Board.Fact> results(List<ProjectSchool> visible) {
        var cells = visible.stream()
                .flatMap(school -> matrix.cellsOf(school.id()).stream())
                .toList();
        var split = Split.of(cells.stream().map(Cell::status).toList());
        if (split.results() == 0) {
            return Optional.empty();
        }
        var counted = "Counted over %s and %s: %s."
                .formatted(
                        Words.count(visible.size(), "school"),
                        Words.count(matrix.themes().size(), "theme"),
                        Words.list(split.pieces().stream()
                                .map(piece -> "%d “%s”"
                                        .formatted(piece.count(), piece.status().word()))
                                .toList()));
        return Optional.of(new Board.Fact(
                "%d of %d".formatted(split.of(RagStatus.ALL), split.total()),
                "theme results are “all”" + rest(split),
                false,
                Stream.of(Optional.of(counted), parts.base().inWords(), Optional.of(whose(cells)))
                        .flatMap(Optional::stream)
                        .toList(),
                Optional.empty()));
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

    /** Where these results come from, and when the last of the board's figures was recorded. */
    private String whose(List<Cell> cells) {
        var published = withBasis(cells, Cell.Basis.AS_PUBLISHED);
        var judged = withBasis(cells, Cell.Basis.EVALUATOR);
        var computed = cells.stream()
                .filter(cell -> cell.judgement().isEmpty() && cell.status().isResult())
                .count();
        var sources = Stream.of(
                        counted(computed, "computed from the descriptors"),
                        counted(judged, "judged by the evaluator"),
                        counted(published, "as published"))
                .flatMap(Optional::stream)
                .toList();
        return "%s. The last figure on this board was recorded on %s."
                .formatted(
                        Words.sentence(Words.list(sources)),
                        Days.inWords(figures.recordedOn().last()));
    }

    private static long withBasis(List<Cell> cells, Cell.Basis basis) {
        return cells.stream()
                .filter(cell -> cell.judgement()
                        .filter(judged -> judged.basis() == basis)
                        .isPresent())
                .count();
    }

    private static Optional<String> counted(long number, String what) {
        return number == 0
                ? Optional.empty()
                : Optional.of("%d %s %s".formatted(number, number == 1 ? "is" : "are", what));
    }

    private Optional<Board.Fact> changes() {
        if (!(parts.practiceChanges() instanceof Part.Shown<PracticeChanges>(var changes))) {
            return Optional.empty();
        }
        var sum = "The sum of %s. Each change counts once in each school."
                .formatted(Words.list(changes.areas().stream()
                        .map(area -> "%d (%s)".formatted(area.total(), area.name()))
                        .toList()));
        var recorded = "Recorded on %s."
                .formatted(Days.inWords(figures.changes().stream()
                        .map(Figures.ChangeRow::recordedOn)
                        .max(LocalDate::compareTo)
                        .orElseThrow()));
        return Optional.of(new Board.Fact(
                Integer.toString(changes.total()),
                "practice changes, in %s".formatted(Words.count(changes.areas().size(), "impact area")),
                changes.published().differs(),
                List.of(sum, (beside(changes) + recorded).strip()),
                Optional.empty()));
    }

    /** What the published report has, where it has something. */
    private static String beside(PracticeChanges changes) {
        return switch (changes.published()) {
            case PublishedComparison.NotPublished _ -> "";
            case PublishedComparison.Same _ -> changes.source() + " has the same. ";
            case PublishedComparison.Differs differs ->
                "%s: %s ".formatted(changes.source(), Words.clause(differs.difference()));
        };
    }

    private Optional<Board.Fact> money() {
        return ValueForMoney.figures(parts.moneyInputs()).stream()
                .filter(figure -> figure.kind() == ValueForMoney.Kind.PER_PRACTICE_CHANGE)
                .filter(figure -> figure.result() instanceof ValueForMoney.Result.Amount)
                .map(figure -> new Board.Fact(
                        figure.result() instanceof ValueForMoney.Result.Amount(var amount) ? amount.toString() : "",
                        "%s %s".formatted(figure.money().toLowerCase(Locale.UK), figure.label()),
                        figure.published().isPresent(),
                        List.of(),
                        Optional.of(figure)))
                .findFirst();
    }

    private Optional<Board.Fact> differences(List<Note> notes) {
        var numbers = matrix.themes().stream()
                .map(Theme::number)
                .filter(theme -> matrix.published(theme).differs())
                .toList();
        if (numbers.isEmpty()) {
            return Optional.empty();
        }
        var words = new ArrayList<String>();
        notes.stream()
                .filter(note -> note.kind() == Note.Kind.TOTALS_DIFFER)
                .map(Note::sentences)
                .forEach(words::addAll);
        var further = furtherDoubts(notes);
        if (!further.isEmpty()) {
            words.add("Further doubts: " + String.join(" ", further));
        }
        return Optional.of(new Board.Fact(
                "%d of %d".formatted(numbers.size(), matrix.themes().size()),
                numbers.size() == 1
                        ? "themes differs from the published totals"
                        : "themes differ from the published totals",
                true,
                List.copyOf(words),
                Optional.empty()));
    }

    /** What else was published and is in doubt: counts, bases, evidence, and what stands beside no figure. */
    private List<String> furtherDoubts(List<Note> notes) {
        var doubts = new ArrayList<String>();
        notes.stream()
                .filter(note -> note.kind() == Note.Kind.MENTIONS
                        || note.kind() == Note.Kind.EVIDENCE
                        || note.kind() == Note.Kind.OTHER)
                .forEach(note -> doubts.addAll(note.sentences()));
        if (parts.feedback() instanceof Part.Shown<List<Feedback>>(var feedback)) {
            feedback.stream()
                    .flatMap(group -> group.doubt().stream()
                            .map(doubt -> "Figure %s, %s".formatted(group.figure(), Words.clause(doubt))))
                    .distinct()
                    .forEach(doubts::add);
        }
        return doubts;
    }
}
