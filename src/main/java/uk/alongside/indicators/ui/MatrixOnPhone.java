package uk.alongside.indicators.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import java.util.List;
import uk.alongside.indicators.Reach.ThemeAverage;
import uk.alongside.indicators.SchoolRow;
import uk.alongside.indicators.ThemeColumn;

/**
 * The matrix turned over for a narrow screen, which a table cannot be shrunk to: by theme, with the schools under each
 * word, or by school, with a row of shapes that a tap turns into words. Which of the two is the style sheet's business.
 */
@Tag("div")
final class MatrixOnPhone extends Component implements HasStyle {

    /** @param averages of other schools, one for each theme; empty where the reader sees none */
    MatrixOnPhone(List<ThemeColumn> themes, List<SchoolRow> rows, List<ThemeAverage> averages, BoardAddress address) {
        addClassNames("phone", "no-print");
        getElement().setProperty("innerHTML", new MatrixTurned(themes, rows, averages).written(address));
    }
}
