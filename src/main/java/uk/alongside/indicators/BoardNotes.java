package uk.alongside.indicators;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import uk.alongside.indicators.rules.PublishedComparison;
import uk.alongside.indicators.rules.RagStatus;
import uk.alongside.indicators.rules.ValueForMoney.GrantKind;
import uk.alongside.indicators.rules.Words;
import uk.alongside.kernel.Share;
import uk.alongside.projects.Descriptor;
import uk.alongside.projects.Theme;

/** The doubts and differences that stand beside a board, in words. */
record BoardNotes(Matrix matrix, Figures figures, BoardParts parts) {

    private static final int NAMED_AT_MOST = 12;
    private static final int SPELT_OUT_AT_MOST = 5;

    /** Those about totals and about the cells of these rows. */
    List<Note> of(List<SchoolRow> rows) {
        return Stream.of(
                        totals().stream(),
                        noShareCouldGive(rows).stream(),
                        judgementDiffers(rows).stream(),
                        notChecked(rows).stream(),
                        leftOut().stream(),
                        mentions().stream(),
                        evidence().stream(),
                        others().stream())
                .flatMap(notes -> notes)
                .toList();
    }

    private Optional<Note> totals() {
        var sentences = new ArrayList<String>();
        var numbers = new ArrayList<String>();
        var ranks = false;
        for (var theme : matrix.themes()) {
            if (matrix.published(theme.number()) instanceof PublishedComparison.Differs differs) {
                numbers.add(Integer.toString(theme.number()));
                sentences.add("Theme %d: %s".formatted(theme.number(), Words.clause(differs.difference())));
                ranks |= differs.difference().contains(" place");
            }
        }
        if (numbers.isEmpty()) {
            return Optional.empty();
        }
        sentences.add(
                ranks
                        ? "A school counts 3 for “all”, 2 for “most” and 1 for “half or more”. The order of these themes is in"
                                + " doubt: both answers are kept."
                        : "A school counts 3 for “all”, 2 for “most” and 1 for “half or more”. Both answers are kept.");
        return Optional.of(new Note(
                Note.Kind.TOTALS_DIFFER,
                numbers.size() == 1
                        ? "Theme %s: a total does not agree with the published one".formatted(numbers.getFirst())
                        : "Themes %s: %s totals do not agree with the published ones"
                                .formatted(Words.list(numbers), Words.count(numbers.size())),
                sentences));
    }

    List<Note> noShareCouldGive(List<SchoolRow> rows) {
        var notes = new ArrayList<Note>();
        for (var theme : matrix.themes()) {
            var byStatus = new LinkedHashMap<RagStatus, List<String>>();
            rows.forEach(row -> row.cells().stream()
                    .filter(cell -> cell.theme() == theme.number() && cell.has(Cell.Mark.NO_SHARE_COULD_GIVE))
                    .forEach(cell -> byStatus.computeIfAbsent(cell.status(), status -> new ArrayList<>())
                            .add(row.letter())));
            byStatus.forEach((status, letters) -> notes.add(new Note(
                    Note.Kind.NO_SHARE_COULD_GIVE,
                    "%s, theme %d: judged, not computed".formatted(schools(letters), theme.number()),
                    List.of(whyNot(theme, status), "The word stands, as a judgement."))));
        }
        return notes;
    }

    private static String whyNot(Theme theme, RagStatus status) {
        int number = theme.descriptors().size();
        if (number == 0) {
            return "Theme %d has no descriptors, so nothing could be computed.".formatted(theme.number());
        }
        var has = "Theme %d has %s".formatted(theme.number(), Words.count(number, "descriptor"));
        return number <= SPELT_OUT_AT_MOST
                ? "%s, so a share of all of them is %s and can never be “%s”."
                        .formatted(has, shares(number), status.word())
                : "%s, and no share of them can be “%s”.".formatted(has, status.word());
    }

    /** "0, 33, 67 or 100 %": what none to all of so many descriptors come to. */
    private static String shares(int descriptors) {
        var shares = new ArrayList<String>();
        for (int progressed = 0; progressed <= descriptors; progressed++) {
            shares.add(Integer.toString(descriptors == 0 ? 0 : new Share(progressed, descriptors).percent()));
        }
        return Words.list(shares).replace(" and ", " or ") + " %";
    }

    private static String schools(List<String> letters) {
        if (letters.size() > NAMED_AT_MOST) {
            return "%d schools".formatted(letters.size());
        }
        return (letters.size() == 1 ? "School " : "Schools ") + Words.list(letters);
    }

    List<Note> judgementDiffers(List<SchoolRow> rows) {
        var sentences = new ArrayList<String>();
        rows.forEach(row -> row.cells().stream()
                .filter(cell -> cell.has(Cell.Mark.DIFFERS))
                .forEach(cell -> sentences.add("School %s, theme %d: “%s” was judged, %s gives “%s”."
                        .formatted(
                                row.letter(),
                                cell.theme(),
                                cell.status().word(),
                                cell.progressed(),
                                cell.computed().word()))));
        if (sentences.isEmpty()) {
            return List.of();
        }
        var heading = sentences.size() == 1
                ? "One judgement and its share do not agree"
                : "%s judgements and their shares do not agree"
                        .formatted(Words.sentence(Words.count(sentences.size())));
        if (sentences.size() > NAMED_AT_MOST) {
            var more = sentences.size() - NAMED_AT_MOST;
            sentences.subList(NAMED_AT_MOST, sentences.size()).clear();
            sentences.add("And %d more, marked in the table.".formatted(more));
        }
        sentences.add("Both are kept.");
        return List.of(new Note(Note.Kind.JUDGEMENT_DIFFERS, heading, List.copyOf(sentences)));
    }

    Optional<Note> notChecked(List<SchoolRow> rows) {
        var judged = rows.stream()
                .flatMap(row -> row.cells().stream())
                .filter(cell -> cell.judgement().isPresent())
                .toList();
        var unchecked =
                judged.stream().filter(cell -> !cell.computed().isResult()).count();
        if (unchecked == 0) {
            return Optional.empty();
        }
        var all = unchecked == judged.size();
        return Optional.of(new Note(
                Note.Kind.NOT_CHECKED,
                all ? "Results that could not be checked" : "Some results could not be checked",
                List.of(
                        all
                                ? "No descriptor results are held that could be set beside the %d judgements, so none of them"
                                                .formatted(unchecked)
                                        + " could be checked."
                                : "For %d of %d judgements too few descriptor results are held to check them."
                                        .formatted(unchecked, judged.size()))));
    }

    private Optional<Note> leftOut() {
        var byCount = new LinkedHashMap<Integer, List<String>>();
        matrix.themes().stream()
                .flatMap(theme -> matrix.score(theme.number()).stream())
                .forEach(score -> byCount.computeIfAbsent(score.leftOut(), count -> new ArrayList<>())
                        .add(Integer.toString(score.theme())));
        var sentences = new ArrayList<String>();
        byCount.forEach((count, themes) -> {
            if (count > 0) {
                sentences.add("%s %s: %s%s left out for want of a result."
                        .formatted(
                                themes.size() == 1 ? "Theme" : "Themes",
                                Words.list(themes),
                                themes.size() == 1 ? "" : "in each, ",
                                count == 1 ? "one school is" : Words.count(count) + " schools are"));
            }
        });
        if (sentences.isEmpty()) {
            return Optional.empty();
        }
        if (byCount.size() > 1) {
            sentences.add("So the scores and ranks compare unequal numbers of schools.");
        }
        return Optional.of(new Note(Note.Kind.LEFT_OUT, "Scores that do not count every school", sentences));
    }

    private Optional<Note> mentions() {
        var sentences = matrix.themes().stream()
                .flatMap(theme -> theme.descriptors().stream())
                .map(Descriptor::code)
                .flatMap(code -> parts.doubtAboutMentions(code).stream())
                .toList();
        return sentences.isEmpty()
                ? Optional.empty()
                : Optional.of(new Note(Note.Kind.MENTIONS, "Mentions in doubt", sentences));
    }

    private Optional<Note> evidence() {
        var sentences = parts.sources().stream()
                .flatMap(source -> parts.doubtsAbout(source).stream())
                .distinct()
                .toList();
        return sentences.isEmpty()
                ? Optional.empty()
                : Optional.of(new Note(Note.Kind.EVIDENCE, "Evidence in doubt", sentences));
    }

    /** Doubts that stand beside no figure of the board. */
    private Optional<Note> others() {
        var published = figures.published();
        var sources = parts.sources();
        var doubts = published.rows().stream()
                .filter(row -> !row.doubt().isEmpty())
                .filter(row -> matrix.themes().stream().noneMatch(theme -> isScoreOf(theme, row)))
                .filter(row -> matrix.themes().stream()
                        .flatMap(theme -> theme.descriptors().stream())
                        .noneMatch(descriptor -> row.is("descriptor " + descriptor.code(), "mentions")))
                .filter(row -> sources.stream()
                        .noneMatch(source -> published.evidence(source).contains(row)))
                .filter(row -> !row.is("all codes", "base"))
                .filter(row -> !row.subject().equalsIgnoreCase("value for money"))
                .filter(row -> !row.is("PD days", "days per school"))
                .map(PublishedFigures.Row::inWords);
        var sentences = Stream.concat(grantThatDiffers().stream(), doubts).toList();
        return sentences.isEmpty()
                ? Optional.empty()
                : Optional.of(new Note(Note.Kind.OTHER, "Other published figures in doubt", sentences));
    }

    /** A grant that was printed, where another one has been entered as planned. */
    private Optional<String> grantThatDiffers() {
        var planned = figures.grants().stream()
                .filter(grant -> grant.kind() == GrantKind.PLANNED)
                .findFirst();
        return figures.published()
                .of("grant", "GBP")
                .filter(row -> row.doubt().isEmpty())
                .flatMap(row -> planned.filter(grant -> row.decimal()
                                .filter(printed ->
                                        printed.compareTo(grant.amount().pounds()) != 0)
                                .isPresent())
                        .map(grant -> "%s %s is entered as the planned grant. Both are kept."
                                .formatted(row.inWords(), grant.amount().inBrief())));
    }

    /** Whether the row stands beside a theme's score; its doubt is then named by the difference, if there is one. */
    private boolean isScoreOf(Theme theme, PublishedFigures.Row row) {
        return (row.is("theme " + theme.number(), "score") || row.is("theme " + theme.number(), "rank"))
                && matrix.published(theme.number()).differs();
    }
}
