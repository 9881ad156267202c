package uk.alongside.projects.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.util.List;
import uk.alongside.projects.PackFault;
import uk.alongside.projects.PackImport;

/** Why a pack was refused: each fault with where it is and what to do, also as a file to work through. */
final class FaultList extends Composite<Section> {

    private static final List<String> COLUMNS = List.of("File", "Line", "Column", "What is wrong, and what to do");

    private final H2 heading = new H2("The pack was not imported");

    FaultList(PackImport.Refused refused) {
        heading.setId("import-refused");
        heading.getElement().setAttribute("tabindex", "-1");
        getContent().addClassNames("refusal", "stack");
        getContent().setAriaLabelledBy("import-refused");
        getContent().add(heading, new Paragraph(inWords(refused)), table(refused.faults()), download(refused));
    }

    /** So that a screen reader begins here, and nobody has to look for the answer. */
    void takeFocus() {
        heading.getElement().callJsFunction("focus");
    }

    private static String inWords(PackImport.Refused refused) {
        int count = refused.faults().size() + refused.more();
        var found = count == 1 ? "One fault was found." : "%,d faults were found.".formatted(count);
        var shown = refused.more() == 0
                ? ""
                : " The first %d are listed here.".formatted(refused.faults().size());
        return found + shown + " Nothing was saved. Correct the pack and choose it again.";
    }

    private static NativeTable table(List<PackFault> faults) {
        var table = new NativeTable();
        table.addClassName("faults");
        var header = table.getHead().addRow();
        for (var column : COLUMNS) {
            var cell = new NativeTableHeaderCell(column);
            cell.getElement().setAttribute("scope", "col");
            header.add(cell);
        }
        faults.forEach(fault -> table.getBody().add(row(fault)));
        return table;
    }

    private static NativeTableRow row(PackFault fault) {
        var row = new NativeTableRow();
        var cells = List.of(
                fault.file().isEmpty() ? "the zip file" : fault.file(),
                fault.line() == 0 ? "" : Integer.toString(fault.line()),
                fault.column(),
                fault.sentence());
        for (int i = 0; i < cells.size(); i++) {
            var cell = new NativeTableCell(cells.get(i));
            // Where the table is turned over on a phone, the style sheet writes this before the cell.
            cell.getElement().setAttribute("data-label", i < 3 ? COLUMNS.get(i) : "");
            row.add(cell);
        }
        return row;
    }

    private static Anchor download(PackImport.Refused refused) {
        var csv = refused.asCsv();
        return new Anchor(
                DownloadHandler.fromInputStream(event ->
                        new DownloadResponse(new ByteArrayInputStream(csv), "faults.csv", "text/csv", csv.length)),
                "Download this list (CSV)");
    }
}
