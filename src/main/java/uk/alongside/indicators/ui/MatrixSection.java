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
        var title = new H2("Schools by theme");
        title.setId("schools-by-theme");
        var head = new Div(title, new PhaseFilter(board.phases(), phase -> address.narrowedTo(phase)
                .open()));
        head.addClassNames("row", "end");
        var page = SchoolPages.of(board.rows(), address);
        getContent().addClassName("stack");
        getContent().setAriaLabelledBy("schools-by-theme");
        getContent()
                .add(
                        head,
                        new MatrixKey(board.key(), someJudged(board.rows())),
                        matrix(board, page.rows(), address, openResult),
                        new MatrixOnPhone(board.themes(), page.rows(), address),
                        page,
                        order(board),
                        new NoteList(board.notes().stream()
                                .filter(note -> !STAND_ELSEWHERE.contains(note.kind()))
                                .toList()));
    }

    private static Component matrix(Board board, List<SchoolRow> rows, BoardAddress address, OpenResult openResult) {
        var table = new MatrixTable(caption(board), board.themes()).rows(rows, address);
        if (averagesOf(board) instanceof Reach.Averages.OverOthers others) {
            table.averages(others.themes());
        }
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
        return "Share of judged descriptors that progressed, %d schools by %d themes"
                .formatted(board.rows().size(), board.themes().size());
    }

    private static Reach.Averages averagesOf(Board board) {
        return board.reach() instanceof Reach.OwnSchools own ? own.averages() : new Reach.Averages.NotYours();
    }

    private static boolean someJudged(List<SchoolRow> rows) {
        return rows.stream().flatMap(row -> row.cells().stream()).anyMatch(cell -> cell.has(Cell.Mark.JUDGED));
    }

    private static Paragraph order(Board board) {
        var averages = averagesOf(board) instanceof Reach.Averages.Refused refused ? " " + refused.reason() : "";
        return BoardSection.quiet("Letters run in order; the board never sorts schools by result." + averages);
    }
}
