package uk.alongside.pairing.known.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.server.Command;
import java.util.ArrayList;
import java.util.List;
import uk.alongside.kernel.RuleBroken;
import uk.alongside.kernel.ui.FormDialog;
import uk.alongside.kernel.ui.Messages;
import uk.alongside.pairing.known.CoachPage;
import uk.alongside.pairing.known.CoachPage.AskedAbout;
import uk.alongside.pairing.known.CoachProfile;

/** "May you work with this school?", a line for each school. */
final class CoachQuestions extends Composite<Section> {

    private static final int ALL_AT_ONCE = 30;

    private final CoachProfile coaches;
    private final CoachPage page;
    private final Command answered;
    private final List<AskedAbout> schools;
    private final Grid<AskedAbout> grid = new Grid<>();
    private final Button rest = new Button("", click -> theRest());

    /** @param answered is called after each answer */
    CoachQuestions(CoachProfile coaches, CoachPage page, Command answered) {
        this.coaches = coaches;
        this.page = page;
        this.answered = answered;
        var section = getContent();
        section.addClassName("stack");
        section.add(new H2("May you work with these schools?"));
        schools = new ArrayList<>(
                page.schools().stream().filter(AskedAbout::asked).toList());
        if (schools.isEmpty()) {
            section.add(new Paragraph(
                    "You were not asked about any school yet. The lead of the project asks you by mail."));
            return;
        }
        section.add(new Paragraph(
                "Say no where you could not be impartial, or should not come for another reason. Why is read by the lead of"
                        + " the project alone."));
        section.add(rest);
        grid.addComponentColumn(this::line).setKey("line").setHeader("School, and your answer");
        grid.setItems(schools).setIdentifierProvider(AskedAbout::id);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        var few = schools.size() <= ALL_AT_ONCE;
        grid.setAllRowsVisible(few);
        grid.addClassName(few ? "known-list" : "school-list");
        grid.addThemeVariants(GridVariant.WRAP_CELL_CONTENT);
        grid.getElement().setAttribute("aria-label", "Schools in the order of their names, with your answers");
        section.add(grid);
    }

    /** How many wait now. */
    void tell(CoachPage now) {
        rest.setText("Yes to all %,d that are left".formatted(now.waiting()));
        rest.setVisible(now.waiting() > 1);
    }

    private Component line(AskedAbout school) {
        return new Line(school);
    }

    private void theRest() {
        var count = coaches.mayWorkWithTheRest(page.project().id());
        schools.replaceAll(school -> school.isWaiting() ? school.answered(true, "") : school);
        grid.getListDataView().refreshAll();
        answered.execute();
        Messages.done(
                "You may work with %s. You can change each answer.".formatted(KnownWords.count(count, "more school")));
    }

    /** A school; what is answered changes in place, so that who answers with the keyboard stays where they are. */
    private final class Line extends Div {

        private final Div words = new Div();
        private final RadioButtonGroup<Boolean> answer = new RadioButtonGroup<>();
        private AskedAbout school;

        private Line(AskedAbout school) {
            this.school = school;
            words.addClassName("project-line");
            answer.addClassName("seg");
            answer.setAriaLabel("May you work with %s?".formatted(school.name()));
            answer.setItems(true, false);
            answer.setItemLabelGenerator(may -> may ? "I may" : "I may not");
            write();
            answer.addValueChangeListener(change -> {
                if (change.isFromClient()) {
                    if (change.getValue()) {
                        answer(true, "");
                    } else {
                        askWhy();
                    }
                }
            });
            add(words, answer);
            addClassNames("row", "end", "school-line");
        }

        private void write() {
            words.removeAll();
            words.add(
                    new Span(school.name()),
                    KnownWords.meta(KnownWords.capital(school.phase().words())));
            if (!school.reason().isEmpty()) {
                words.add(KnownWords.meta("“%s”".formatted(school.reason())));
            }
            answer.setValue(school.may().orElse(null));
        }

        private void answer(boolean may, String reason) {
            coaches.answer(page.project().id(), school.id(), may, reason);
            var said = school.answered(may, reason.strip());
            schools.set(schools.indexOf(school), said);
            school = said;
            write();
            answered.execute();
        }

        private void askWhy() {
            var reason = new TextArea("Why, in a sentence");
            reason.setWidthFull();
            reason.setMaxLength(500);
            reason.setHelperText("May stay empty. Read by the lead of the project alone.");
            var dialog = new FormDialog("You may not work with %s".formatted(school.name()), "Say no", reason, () -> {
                try {
                    answer(false, reason.getValue());
                    return true;
                } catch (RuleBroken refused) {
                    reason.setErrorMessage(refused.reason());
                    reason.setInvalid(true);
                    return false;
                }
            });
            // Who turns back has answered nothing.
            dialog.addOpenedChangeListener(change -> write());
            dialog.open();
        }
    }
}
