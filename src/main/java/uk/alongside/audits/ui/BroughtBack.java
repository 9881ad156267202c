package uk.alongside.audits.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import uk.alongside.audits.BroughtAnswer;
import uk.alongside.audits.spreadsheet.Filled;
import uk.alongside.audits.spreadsheet.SheetFault;
import uk.alongside.audits.spreadsheet.SheetLine;
import uk.alongside.audits.spreadsheet.SheetRead;
import uk.alongside.drafts.names.LooksLikeAName;
import uk.alongside.frameworks.Scale;
import uk.alongside.kernel.ui.PlainTable;

/** What a file would change on the sheet, statement by statement, and the button that takes it over. */
final class BroughtBack extends Composite<Section> {

    private final H2 heading = new H2();
    private final Scale scale;
    private final SerializableConsumer<List<BroughtAnswer>> take;
    private final Map<SheetLine, RadioButtonGroup<String>> clashes = new LinkedHashMap<>();
    private final Button button = new Button();
    private List<SheetLine> plain = List.of();

    /** @param leave takes this away again, unread by the sheet */
    BroughtBack(SheetRead read, Scale scale, SerializableConsumer<List<BroughtAnswer>> take, Runnable leave) {
        this.scale = scale;
        this.take = take;
        heading.setId("brought-back");
        heading.getElement().setAttribute("tabindex", "-1");
        getContent().addClassNames("card", "stack");
        getContent().setAriaLabelledBy("brought-back");
        getContent().add(heading);
        switch (read) {
            case SheetRead.Refused(var faults) -> refused(faults);
            case SheetRead.Read brings -> brings(brings, leave);
        }
    }

    /** So that a screen reader begins here, and nobody has to look for the answer. */
    void takeFocus() {
        heading.getElement().callJsFunction("focus");
    }

    private void refused(List<SheetFault> faults) {
        heading.setText("The file was not taken");
        getContent().addClassName("refusal");
        if (faults.size() == 1 && faults.getFirst().line() == 0) {
            getContent().add(new Paragraph(faults.getFirst().sentence()));
        } else {
            getContent().add(faultTable(faults));
        }
    }

    private void brings(SheetRead.Read read, Runnable leave) {
        plain = Stream.of(SheetLine.Kind.NEW, SheetLine.Kind.CHANGED)
                .flatMap(kind -> read.lines(kind).stream())
                .toList();
        var differing = read.lines(SheetLine.Kind.CLASH);
        heading.setText(
                plain.isEmpty() && differing.isEmpty() ? "The file brings nothing new" : "What the file brings");
        getContent().add(new Paragraph(summary(read)));
        names(differing).ifPresent(note -> getContent().add(new Paragraph(note)));
        if (!differing.isEmpty()) {
            getContent().add(new H3("Changed here and in the file: choose"));
            differing.forEach(line -> getContent().add(choice(line)));
        }
        table("New", read.lines(SheetLine.Kind.NEW));
        table("Changed", read.lines(SheetLine.Kind.CHANGED));
        if (!read.faults().isEmpty()) {
            getContent().add(new H3("Cannot be taken"));
            if (read.moreFaults() > 0) {
                getContent()
                        .add(new Paragraph("These are the first %d of %,d."
                                .formatted(read.faults().size(), read.faults().size() + read.moreFaults())));
            }
            getContent().add(faultTable(read.faults()));
        }
        getContent().add(buttons(leave));
    }

    private String summary(SheetRead.Read read) {
        int faults = read.faults().size() + read.moreFaults();
        var parts = new ArrayList<String>();
        add(parts, read.lines(SheetLine.Kind.NEW).size(), "new");
        add(parts, read.lines(SheetLine.Kind.CHANGED).size(), "changed");
        add(parts, read.lines(SheetLine.Kind.CLASH).size(), "to choose");
        add(parts, read.lines(SheetLine.Kind.UNCHANGED).size(), "the same as here");
        var words = new StringBuilder(parts.isEmpty() ? "No line could be read." : String.join(", ", parts) + ".");
        if (faults > 0) {
            words.append(
                    faults == 1
                            ? " One line cannot be taken; correct it in the file and choose it again, the others can be taken now."
                            : " %,d lines cannot be taken; correct them in the file and choose it again, the others can be taken now."
                                    .formatted(faults));
        }
        if (read.leftEmpty() > 0) {
            words.append(
                    read.leftEmpty() == 1
                            ? " One statement is empty in the file; what stands here stays."
                            : " %d statements are empty in the file; what stands here stays."
                                    .formatted(read.leftEmpty()));
        }
        return words.append(" Nothing is changed yet.").toString();
    }

    private static void add(List<String> parts, int count, String what) {
        if (count > 0) {
            parts.add("%d %s".formatted(count, what));
        }
    }

    private Optional<String> names(List<SheetLine> differing) {
        var count = Stream.concat(plain.stream(), differing.stream())
                .filter(line -> !line.brought().words().equals(line.row().now().words()))
                .filter(line -> !LooksLikeAName.in(line.brought().words()).isEmpty())
                .count();
        return count == 0
                ? Optional.empty()
                : Optional.of(
                        "The words to %s look as if they named a pupil. Nobody else sees them until you have answered the question about it on the sheet."
                                .formatted(count == 1 ? "one statement" : count + " statements"));
    }

    private Component choice(SheetLine line) {
        var here = "Keep what stands here: " + inWords(line.row().now());
        var file = "Take what the file has: " + inWords(line.brought());
        var group = new RadioButtonGroup<String>();
        group.setLabel("%d. %s".formatted(line.row().number(), line.row().text()));
        group.setItems(here, file);
        group.setValue(here);
        group.addClassName("clash");
        group.addValueChangeListener(chosen -> sayHowMany());
        clashes.put(line, group);
        return group;
    }

    private void table(String caption, List<SheetLine> lines) {
        if (lines.isEmpty()) {
            return;
        }
        var table = new PlainTable(
                        caption,
                        PlainTable.Column.words("Statement"),
                        PlainTable.Column.words("Here now"),
                        PlainTable.Column.words("In the file"))
                .stacking()
                .rows(lines.stream()
                        .map(line -> List.of(
                                "%d. %s"
                                        .formatted(
                                                line.row().number(), line.row().text()),
                                inWords(line.row().now()),
                                inWords(line.brought())))
                        .toList());
        table.addClassName("brought");
        getContent().add(new H3("%s (%d)".formatted(caption, lines.size())), new Div(table));
    }

    private String inWords(Filled filled) {
        if (filled.isNothing()) {
            return "nothing";
        }
        var words = new StringBuilder(JudgementWords.of(filled.judgement(), scale));
        if (!filled.musts().isEmpty()) {
            words.append(", in place: ").append(filled.mustsInWords());
        }
        return filled.words().isEmpty()
                ? words.toString()
                : words.append("\n“").append(filled.words()).append("”").toString();
    }

    private static Component faultTable(List<SheetFault> faults) {
        var table = new Div(new PlainTable(
                        "What cannot be taken",
                        PlainTable.Column.words("Line"),
                        PlainTable.Column.words("Column"),
                        PlainTable.Column.words("What stands there"),
                        PlainTable.Column.words("What to do"))
                .stacking()
                .rows(faults.stream()
                        .map(fault -> List.of(
                                fault.line() == 0 ? "the file" : "line " + fault.line(),
                                fault.column(),
                                fault.value(),
                                fault.sentence()))
                        .toList()));
        table.addClassName("refused-lines");
        return table;
    }

    private Component buttons(Runnable leave) {
        button.addThemeVariants(ButtonVariant.PRIMARY);
        button.setDisableOnClick(true);
        button.addClickListener(
                click -> take.accept(chosen().stream().map(BroughtAnswer::of).toList()));
        sayHowMany();
        var row = new Div(button, new Button("Leave it", click -> leave.run()));
        row.addClassNames("row", "no-print");
        return row;
    }

    private void sayHowMany() {
        var count = chosen().size();
        button.setVisible(!plain.isEmpty() || !clashes.isEmpty());
        button.setEnabled(count > 0);
        button.setText(
                switch (count) {
                    case 0 -> "Nothing is chosen yet";
                    case 1 -> "Take over one statement";
                    default -> "Take over %d statements".formatted(count);
                });
    }

    private List<SheetLine> chosen() {
        var chosen = new ArrayList<>(plain);
        clashes.forEach((line, group) -> {
            if (group.getValue().startsWith("Take")) {
                chosen.add(line);
            }
        });
        return chosen;
    }
}
