package uk.alongside.indicators.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import uk.alongside.indicators.Board;
import uk.alongside.indicators.Cell;
import uk.alongside.indicators.Note;
import uk.alongside.indicators.Reach;
import uk.alongside.indicators.SchoolRow;
import uk.alongside.indicators.ThemeColumn;
import uk.alongside.indicators.rules.Words;

/** Schools by themes: the filter, the key, the matrix in both its shapes, and the doubts about it. */
class MatrixSection extends Composite<Section> {

    /** The doubts that stand beside the figures they are about, further down. */
    private static final Set<Note.Kind> STAND_ELSEWHERE = EnumSet.of(Note.Kind.MENTIONS, Note.Kind.EVIDENCE);

    /** Opens what stands behind a school's result in a theme. */
    @FunctionalInterface
    interface OpenResult extends java.io.Serializable {
        void open(String letter, int theme);
    }

    MatrixSection(Board board, BoardAddress address, OpenResult openResult) {
        var title = new H2(board.rows().size() == 1 ? "Results by theme" : "Schools by theme");
        title.setId("schools-by-theme");
        var head = new Div(title, new PhaseFilter(board.phases(), phase -> address.narrowedTo(phase)
                .open()));
        head.addClassNames("row", "end");
        var rows = SchoolPages.listed(board.rows(), address);
        getContent().addClassName("stack");
        getContent().setAriaLabelledBy("schools-by-theme");
        getContent()
                .add(
                        head,
                        new MatrixKey(board.key(), someJudged(board.rows())),
                        matrix(board, rows, address, openResult),
                        new MatrixOnPhone(board.themes(), rows, averagesOf(board), address),
                        new SchoolPages(board.rows().size(), address),
                        listing(board),
                        new NoteList(board.notes().stream()
                                .filter(note -> !STAND_ELSEWHERE.contains(note.kind()))
                                .toList()));
    }

    private static Component matrix(Board board, List<SchoolRow> rows, BoardAddress address, OpenResult openResult) {
        var table = new MatrixTable(caption(board), board.themes()).rows(rows, address);
        table.averages(averagesOf(board));
        var explanations = explanationsOf(board.themes());
        table.addOpenedListener(opened -> {
            if (opened.letter().isEmpty()) {
                new SidePanel("Theme %d: score and rank".formatted(opened.theme()))
                        .say(explanations.getOrDefault(opened.theme(), ""))
                        .open();
            } else {
                openResult.open(opened.letter(), opened.theme());
            }
        });
        return table.written();
    }

    private static Map<Integer, String> explanationsOf(List<ThemeColumn> themes) {
        return themes.stream()
                .filter(theme -> theme.totals().isPresent())
                .collect(Collectors.toMap(ThemeColumn::number, theme -> theme.totals()
                        .map(ThemeColumn.Totals::explanation)
                        .orElse("")));
    }

    private static String caption(Board board) {
        return "Share of judged descriptors that progressed, %s by %s"
                .formatted(
                        Words.count(board.rows().size(), "school"),
                        Words.count(board.themes().size(), "theme"));
    }

    /** One for each theme, where the reader sees averages; otherwise none. */
    private static List<Reach.ThemeAverage> averagesOf(Board board) {
        return board.reach() instanceof Reach.OwnSchools own
                        && own.averages() instanceof Reach.Averages.OverOthers others
                ? others.themes()
                : List.of();
    }

    private static boolean someJudged(List<SchoolRow> rows) {
        return rows.stream().flatMap(row -> row.cells().stream()).anyMatch(cell -> cell.has(Cell.Mark.JUDGED));
    }

    private static Paragraph listing(Board board) {
        var sentences = BoardSection.quiet(String.join(" ", board.listing()));
        sentences.setVisible(!board.listing().isEmpty());
        return sentences;
    }
}
