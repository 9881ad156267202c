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
    private final Command lookAgain;

    CoachQuestions(CoachProfile coaches, CoachPage page, Command lookAgain) {
        this.coaches = coaches;
        this.page = page;
        this.lookAgain = lookAgain;
        var section = getContent();
        section.addClassName("stack");
        section.add(new H2("May you work with these schools?"));
        var asked = page.schools().stream().filter(AskedAbout::asked).toList();
        if (asked.isEmpty()) {
            section.add(new Paragraph(
                    "You were not asked about any school yet. The lead of the project asks you by mail."));
            return;
        }
        section.add(new Paragraph(
                "Say no where you could not be impartial, or should not come for another reason. Why is read by the lead of"
                        + " the project alone."));
        if (page.waiting() > 1) {
            section.add(new Button("Yes to all %,d that are left".formatted(page.waiting()), click -> theRest()));
        }
        var grid = new Grid<AskedAbout>();
        grid.addComponentColumn(this::line).setKey("line").setHeader("School, and your answer");
        grid.setItems(asked);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        var few = asked.size() <= ALL_AT_ONCE;
        grid.setAllRowsVisible(few);
        grid.addClassName(few ? "known-list" : "school-list");
        grid.addThemeVariants(GridVariant.WRAP_CELL_CONTENT);
        grid.getElement().setAttribute("aria-label", "Schools in the order of their names, with your answers");
        section.add(grid);
    }

    private Component line(AskedAbout school) {
        var words = new Div(
                new Span(school.name()),
                KnownWords.meta(KnownWords.capital(school.phase().words())));
        words.addClassName("project-line");
        if (!school.reason().isEmpty()) {
            words.add(KnownWords.meta("“%s”".formatted(school.reason())));
        }
        var answer = new RadioButtonGroup<Boolean>();
        answer.addClassName("seg");
        answer.setAriaLabel("May you work with %s?".formatted(school.name()));
        answer.setItems(true, false);
        answer.setItemLabelGenerator(may -> may ? "I may" : "I may not");
        school.may().ifPresent(answer::setValue);
        answer.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                if (change.getValue()) {
                    coaches.answer(page.project().id(), school.id(), true, "");
                    lookAgain.execute();
                } else {
                    mayNot(school);
                }
            }
        });
        var line = new Div(words, answer);
        line.addClassNames("row", "end", "school-line");
        return line;
    }

    private void mayNot(AskedAbout school) {
        var reason = new TextArea("Why, in a sentence");
        reason.setWidthFull();
        reason.setMaxLength(500);
        reason.setHelperText("May stay empty. Read by the lead of the project alone.");
        var dialog = new FormDialog("You may not work with %s".formatted(school.name()), "Say no", reason, () -> {
            try {
                coaches.answer(page.project().id(), school.id(), false, reason.getValue());
                return true;
            } catch (RuleBroken refused) {
                reason.setErrorMessage(refused.reason());
                reason.setInvalid(true);
                return false;
            }
        });
        dialog.addOpenedChangeListener(change -> {
            if (!change.isOpened()) {
                lookAgain.execute();
            }
        });
        dialog.open();
    }

    private void theRest() {
        var answered = coaches.mayWorkWithTheRest(page.project().id());
        lookAgain.execute();
        Messages.done("You may work with %s. You can change each answer."
                .formatted(KnownWords.count(answered, "more school")));
    }
}
