package uk.alongside.pairing.known.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import uk.alongside.kernel.ui.Messages;
import uk.alongside.pairing.known.Knowledge;
import uk.alongside.pairing.known.PairingDesk;
import uk.alongside.pairing.known.SchoolKnown;
import uk.alongside.pairing.rules.Mark;

/** The schools of a project with their marks, those of which most is missing first; rows come as they come into sight. */
final class SchoolsKnown extends Composite<Div> {

    /** Which schools are listed. */
    private enum Shown {
        ALL("All schools", school -> true),
        MISSING("Something is missing", school -> !school.missing().isEmpty()),
        UNMARKED("Not marked", school -> school.mark().isEmpty());

        private final String words;
        private final Predicate<SchoolKnown> filter;

        Shown(String words, Predicate<SchoolKnown> filter) {
            this.words = words;
            this.filter = filter;
        }
    }

    private final PairingDesk desk;
    private final SerializableConsumer<Knowledge> changed;
    private final List<SchoolKnown> schools;
    private final Grid<SchoolKnown> grid = new Grid<>();
    private Knowledge known;
    private final TextField name = new TextField("Find a school");
    private final Select<Shown> shown = new Select<>();

    /** @param changed is told what is known now, whenever something of a school has changed */
    SchoolsKnown(PairingDesk desk, Knowledge known, SerializableConsumer<Knowledge> changed) {
        this.desk = desk;
        this.known = known;
        this.changed = changed;
        this.schools = new ArrayList<>(known.schools());
        name.setClearButtonVisible(true);
        name.setValueChangeMode(ValueChangeMode.LAZY);
        name.addValueChangeListener(change -> narrow());
        shown.setLabel("Show");
        shown.setItems(Shown.values());
        shown.setItemLabelGenerator(one -> one.words);
        shown.setValue(Shown.ALL);
        shown.addValueChangeListener(change -> narrow());
        var narrowing = new Div(name, shown);
        narrowing.addClassNames("row", "no-print");
        grid.addComponentColumn(this::line).setKey("line").setHeader("School, what is known of it, and its mark");
        grid.setItems(schools).setIdentifierProvider(SchoolKnown::id);
        grid.setEmptyStateText(
                schools.isEmpty() ? "No school takes part today." : "No school fits. Take the filter away.");
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.addThemeVariants(GridVariant.WRAP_CELL_CONTENT);
        grid.addClassNames("school-list", "known-schools");
        grid.getElement().setAttribute("aria-label", "Schools, those of which most is missing first");
        getContent().addClassName("stack");
        getContent().add(narrowing, grid);
    }

    private void narrow() {
        var text = name.getValue().strip().toLowerCase(Locale.UK);
        var which = shown.getValue();
        grid.getListDataView()
                .setFilter(school -> which.filter.test(school)
                        && (school.name().toLowerCase(Locale.UK).contains(text)
                                || school.letter().toLowerCase(Locale.UK).equals(text)));
    }

    /** What was looked for stays looked for. */
    void lookAgain() {
        known = desk.knowledge(known.project().key());
        schools.clear();
        schools.addAll(known.schools());
        grid.getListDataView().refreshAll();
        changed.accept(known);
    }

    private Component line(SchoolKnown school) {
        return new Line(school);
    }

    /** A school; what changes in it changes in place, so that who marks with the keyboard stays where they are. */
    private final class Line extends Div {

        private final Div words = new Div();
        private SchoolKnown school;

        private Line(SchoolKnown school) {
            this.school = school;
            words.addClassName("project-line");
            write();
            var doing = new Div(mark(), more());
            doing.addClassNames("row", "known-mark");
            add(words, doing);
            addClassNames("row", "end", "school-line");
        }

        private void write() {
            words.removeAll();
            words.add(new Span(school.letter() + " · " + school.name()));
            if (!school.missing().isEmpty()) {
                var missing = KnownWords.meta("Missing: " + KnownWords.list(school.missing()));
                missing.addClassName("known-missing");
                words.add(missing);
            }
            words.add(KnownWords.meta(KnownWords.capital(school.phase().words()) + reviewed()));
        }

        private String reviewed() {
            if (school.percent().isEmpty()) {
                return "";
            }
            int percent = school.percent().getAsInt();
            return school.suggested()
                    .map(mark -> ", self-review %d %%: suggests “%s”"
                            .formatted(percent, KnownWords.of(mark).toLowerCase(Locale.UK)))
                    .orElse(", self-review %d %%".formatted(percent));
        }

        private RadioButtonGroup<Mark> mark() {
            var group = new RadioButtonGroup<Mark>();
            group.addClassName("seg");
            group.setAriaLabel("Mark of " + school.name());
            group.setItems(Mark.NEEDING, Mark.EITHER, Mark.STRONGER);
            group.setItemLabelGenerator(KnownWords::of);
            school.mark().ifPresent(group::setValue);
            group.setReadOnly(!known.mayWrite());
            group.addValueChangeListener(change -> {
                if (change.isFromClient()) {
                    markAs(Optional.of(change.getValue()));
                }
            });
            return group;
        }

        private void markAs(Optional<Mark> mark) {
            if (!desk.mark(known.project().id(), school.id(), mark, school.revision())) {
                Messages.refused("Somebody else has changed this school meanwhile. Here is how it stands now.");
                lookAgain();
                return;
            }
            var marked = school.with(mark);
            schools.set(schools.indexOf(school), marked);
            school = marked;
            write();
            known = known.with(schools);
            changed.accept(known);
        }

        private Button more() {
            var more = new Button(known.mayWrite() ? "Themes, place" : "More", click -> SchoolKnownForm.dialog(
                            desk, known, school, SchoolsKnown.this::lookAgain)
                    .open());
            more.setAriaLabel("%s of %s".formatted(more.getText(), school.name()));
            return more;
        }
    }
}
