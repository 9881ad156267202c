package uk.alongside.indicators.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import uk.alongside.indicators.Board;
import uk.alongside.indicators.MoneyPart;
import uk.alongside.indicators.Note;
import uk.alongside.indicators.Part;
import uk.alongside.indicators.PracticeChanges;
import uk.alongside.indicators.Reach;
import uk.alongside.indicators.SchoolRow;
import uk.alongside.indicators.ThemeColumn;
import uk.alongside.indicators.rules.PublishedComparison;
import uk.alongside.indicators.rules.ValueForMoney.Figure;
import uk.alongside.indicators.rules.ValueForMoney.Result;
import uk.alongside.indicators.rules.Words;
import uk.alongside.kernel.ui.PrintedFoot;

/** The same facts as on the board, told in sentences: to be read aloud in a meeting, or by a screen reader. */
class BoardInSentences extends Composite<Article> {

    /** @param more what other modules tell of the project, before the foot */
    BoardInSentences(Board board, BoardAddress address, Component... more) {
        getContent().addClassNames("aloud", "stack");
        getContent().add(new PrintedFoot(board.asOf()), new BoardHead(board, address));
        if (board.isToCome()) {
            return;
        }
        part("In short", facts(board));
        part("Theme by theme", themes(board));
        if (!board.isEmpty()) {
            part(
                    board.rows().size() == 1 ? "Results by theme" : "School by school",
                    board.rows().stream()
                            .map(row -> school(row, board.themes()))
                            .toList());
            part("Other schools", averages(board));
        }
        part("What is in doubt", board.notes().stream().map(Note::text).toList());
        if (board.practiceChanges() instanceof Part.Shown<PracticeChanges>(var changes)) {
            part(
                    "Practice changes",
                    changes.areas().stream().map(BoardInSentences::area).toList());
        }
        part("Value for money", money(board));
        getContent().add(more);
        if (!board.isEmpty()) {
            part("Not entered yet", board.missing());
        }
        part("What the board does not claim", List.of(board.caution()));
    }

    private void part(String title, List<String> sentences) {
        if (!sentences.isEmpty()) {
            getContent().add(new H2(title));
            sentences.forEach(sentence -> getContent().add(new Paragraph(sentence)));
        }
    }

    private static List<String> facts(Board board) {
        return board.facts().stream()
                .map(fact -> "%s %s.".formatted(fact.figure(), fact.label()))
                .toList();
    }

    /** The themes with their scores; without scores their names stand with the schools' results. */
    private static List<String> themes(Board board) {
        return board.themes().stream()
                .filter(theme -> theme.totals().isPresent())
                .map(BoardInSentences::theme)
                .toList();
    }

    private static List<String> averages(Board board) {
        return board.reach() instanceof Reach.OwnSchools own
                        && own.averages() instanceof Reach.Averages.OverOthers others
                ? others.themes().stream()
                        .map(average -> "%s: %s."
                                .formatted(
                                        Words.sentence(nameOf(average.theme(), board.themes())),
                                        average.sentence().replaceFirst("[.]$", "")))
                        .toList()
                : List.of();
    }

    private static List<String> money(Board board) {
        return board.valueForMoney() instanceof Part.Shown<MoneyPart>(var money)
                        && money.figures() instanceof Part.Shown<List<Figure>>(var figures)
                ? figures.stream()
                        .filter(Figure::headline)
                        .map(BoardInSentences::figure)
                        .distinct()
                        .toList()
                : List.of();
    }

    private static String figure(Figure figure) {
        return switch (figure.result()) {
            case Result.Amount(var amount) ->
                "%s %s (%s): %s.".formatted(amount, figure.label(), Words.clause(figure.money()), figure.working());
            case Result.Refused(var reason) -> "%s: %s".formatted(Words.sentence(figure.label()), Words.clause(reason));
        };
    }

    private static String theme(ThemeColumn theme) {
        var name = "Theme %d, “%s”".formatted(theme.number(), theme.name());
        return theme.totals()
                .map(totals -> "%s: score %d, %s%s. %s"
                        .formatted(name, totals.score(), totals.place(), published(totals.published()), split(totals)))
                .orElse(name + ".");
    }

    private static String published(PublishedComparison published) {
        return published.inWords().isEmpty() ? "" : "; " + published.inWords();
    }

    private static String split(ThemeColumn.Totals totals) {
        var parts = totals.split().stream()
                .map(part -> "“%s” in %s".formatted(part.status().word(), Words.count(part.schools(), "school")))
                .toList();
        return Words.sentence(Words.list(parts)) + ".";
    }

    private static String school(SchoolRow row, List<ThemeColumn> themes) {
        List<String> results = new ArrayList<>();
        row.cells().stream()
                .collect(Collectors.groupingBy(cell -> cell.word(), java.util.LinkedHashMap::new, Collectors.toList()))
                .forEach((word, cells) -> results.add("%s in %s"
                        .formatted(
                                word,
                                Words.list(cells.stream()
                                        .map(cell -> nameOf(cell.theme(), themes))
                                        .toList()))));
        return "%s: %s.".formatted(row.name(), String.join("; ", results));
    }

    private static String nameOf(int number, List<ThemeColumn> themes) {
        return themes.stream()
                .filter(theme -> theme.number() == number)
                .findFirst()
                .map(theme -> "“%s”".formatted(theme.name()))
                .orElse("theme " + number);
    }

    private static String area(PracticeChanges.ImpactArea area) {
        var categories = area.categories().stream()
                .map(category -> "%d in %s".formatted(category.changes(), category.name()))
                .toList();
        return "%s, %d in all: %s.".formatted(area.name(), area.total(), Words.list(categories));
    }
}
