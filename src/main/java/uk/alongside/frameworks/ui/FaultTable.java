package uk.alongside.frameworks.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import uk.alongside.frameworks.FrameworkFault;
import uk.alongside.kernel.ui.PlainTable;

/** Faults, each with its place and what to do. */
final class FaultTable extends Composite<Div> {

    FaultTable(List<FrameworkFault> faults) {
        var lines = faults.stream().anyMatch(fault -> fault.line() > 0);
        getContent().addClassName("fault-table");
        getContent().add(lines ? withLines(faults) : withoutLines(faults));
    }

    private static PlainTable withLines(List<FrameworkFault> faults) {
        return new PlainTable(
                        "Faults of the file",
                        PlainTable.Column.words("Sheet"),
                        PlainTable.Column.words("Line"),
                        PlainTable.Column.words("Column"),
                        PlainTable.Column.words("What is wrong, and what to do"))
                .stacking()
                .rows(faults.stream()
                        .map(fault -> List.of(
                                fault.sheet().isEmpty() ? "the file" : fault.sheet(),
                                fault.line() == 0 ? "" : Integer.toString(fault.line()),
                                fault.column(),
                                fault.sentence()))
                        .toList());
    }

    private static PlainTable withoutLines(List<FrameworkFault> faults) {
        return new PlainTable(
                        "What is still missing or wrong",
                        PlainTable.Column.words("Where"),
                        PlainTable.Column.words("What is wrong, and what to do"))
                .stacking()
                .rows(faults.stream()
                        .map(fault -> List.of(
                                (fault.sheet().isEmpty() ? "The file" : fault.sheet())
                                        + (fault.column().isEmpty() ? "" : ", " + fault.column()),
                                fault.sentence()))
                        .toList());
    }
}
