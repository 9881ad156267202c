package uk.alongside.pairing.known.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.Command;
import java.util.ArrayList;
import java.util.stream.Collectors;
import uk.alongside.kernel.Days;
import uk.alongside.kernel.RuleBroken;
import uk.alongside.pairing.known.CoachKnown;
import uk.alongside.pairing.known.CoachSays;
import uk.alongside.pairing.known.Knowledge;
import uk.alongside.pairing.known.PairingDesk;
import uk.alongside.pairing.rules.Theme;
import uk.alongside.schools.Phase;

/** The coaches of a project with what they said, declared and answered; those of whom most is missing first. */
final class CoachesKnown extends Composite<Grid<CoachKnown>> {

    private final PairingDesk desk;
    private final Knowledge known;
    private final Command lookAgain;

    CoachesKnown(PairingDesk desk, Knowledge known, Command lookAgain) {
        this.desk = desk;
        this.known = known;
        this.lookAgain = lookAgain;
        var grid = getContent();
        grid.addComponentColumn(this::line).setKey("line").setHeader("Coach, and what is known of them");
        grid.setItems(known.coaches());
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.addThemeVariants(GridVariant.WRAP_CELL_CONTENT);
        var few = known.coaches().size() <= 20;
        grid.setAllRowsVisible(few);
        grid.addClassName(few ? "known-list" : "school-list");
        grid.getElement().setAttribute("aria-label", "Coaches, those of whom most is missing first");
    }

    private Component line(CoachKnown coach) {
        var words = new Div(new Span(coach.name()));
        words.addClassName("project-line");
        if (!coach.missing().isEmpty()) {
            var missing = KnownWords.meta("Missing: " + KnownWords.list(coach.missing()));
            missing.addClassName("known-missing");
            words.add(missing);
        }
        words.add(KnownWords.meta(brings(coach)));
        if (coach.hasDeclared()) {
            words.add(KnownWords.meta(
                    coach.declared().isEmpty()
                            ? "Has declared."
                            : "Declares: %s.".formatted(KnownWords.list(coach.declared()))));
        }
        if (coach.may() + coach.mayNot() > 0) {
            words.add(KnownWords.meta("May work with %s, not with %,d%s"
                    .formatted(
                            KnownWords.count(coach.may(), "school"),
                            coach.mayNot(),
                            coach.refused().isEmpty() ? "." : " (%s).".formatted(String.join("; ", coach.refused())))));
        }
        var line = new Div(words);
        line.addClassNames("row", "end", "school-line");
        if (known.mayWrite()) {
            line.add(actions(coach));
        }
        return line;
    }

    private String brings(CoachKnown coach) {
        var said = coach.said();
        var parts = new ArrayList<String>();
        parts.add(KnownWords.count(said.capacity(), "pair"));
        var themes = known.themes().stream()
                .filter(theme -> said.themes().contains(theme.code()))
                .map(Theme::name)
                .toList();
        if (!themes.isEmpty()) {
            parts.add("knows " + KnownWords.list(themes));
        }
        if (!said.phases().isEmpty()) {
            parts.add(said.phases().stream().sorted().map(Phase::words).collect(Collectors.joining(", ")));
        }
        said.from().ifPresent(from -> parts.add("from " + Days.inWords(from)));
        said.until().ifPresent(until -> parts.add("until " + Days.inWords(until)));
        var words = KnownWords.capital(String.join("; ", parts)) + ".";
        return coach.saidOn()
                .map(day -> words
                        + (coach.saidByLead()
                                ? " Written down by a lead on %s.".formatted(Days.inWords(day))
                                : " Said on %s.".formatted(Days.inWords(day))))
                .orElse(words);
    }

    private Component actions(CoachKnown coach) {
        var write = new Button("Write for them", click -> CoachForm.dialog(
                        known.themes(), coach.said(), coach.name(), says -> write(coach, says))
                .open());
        write.setAriaLabel("Write down what %s said".formatted(coach.name()));
        var answer = new Button(
                "Answer for them", click -> AnswerForm.dialog(known.schools(), coach, (school, may, reason) -> {
                            desk.writeAnswer(known.project().id(), coach.id(), school, may, reason);
                            lookAgain.execute();
                        })
                        .open());
        answer.setAriaLabel("Answer for %s".formatted(coach.name()));
        var actions = new Div(write, answer);
        actions.addClassName("row");
        return actions;
    }

    private void write(CoachKnown coach, CoachSays says) {
        if (!desk.writeProfile(known.project().id(), coach.id(), says, coach.revision())) {
            throw new RuleBroken(
                    "%s has said something meanwhile. Close this and open it again.".formatted(coach.name()));
        }
        lookAgain.execute();
    }
}
