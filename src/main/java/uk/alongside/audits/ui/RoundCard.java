package uk.alongside.audits.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import uk.alongside.audits.RoundLine;
import uk.alongside.audits.Rounds;
import uk.alongside.kernel.Days;
import uk.alongside.kernel.SchoolTime;
import uk.alongside.kernel.ui.Messages;

/** A round of a project: its framework, its days, how many schools have begun and sent, and what its lead may do. */
final class RoundCard extends Composite<Section> {

    private final Rounds rounds;
    private final RoundLine round;
    private final Runnable changed;

    /** @param changed draws the page again */
    RoundCard(Rounds rounds, RoundLine round, boolean leads, Runnable changed) {
        this.rounds = rounds;
        this.round = round;
        this.changed = changed;
        getContent().addClassNames("card", "stack");
        getContent().add(name(), new Paragraph(what()), new Paragraph(howFar()));
        if (leads) {
            var told = new Paragraph(
                    "Colleagues are told: " + round.colleaguesSee().sentence());
            told.addClassName("meta");
            getContent().add(told, buttons());
        }
    }

    /** Adds something to the foot of the card. */
    RoundCard with(Component more) {
        getContent().add(more);
        return this;
    }

    private Component name() {
        var state = new Span(round.isOpen() ? "open" : "closed");
        state.addClassName("tag");
        var row = new Div(new H3(round.name()), state);
        row.addClassName("row");
        return row;
    }

    private String what() {
        var days = round.closedAt()
                .map(at -> "Open from %s to %s"
                        .formatted(Days.inWords(round.opensOn()), Days.inWords(SchoolTime.dayOf(at))))
                .orElseGet(() -> "Open from " + Days.inWords(round.opensOn()));
        var asked = round.closesOn()
                .map(day -> "; schools are asked to send by " + Days.inWords(day))
                .orElse("");
        return "%s round, %s. %s%s."
                .formatted(ReviewWords.capital(round.kind().words()), round.editionTitle(), days, asked);
    }

    private String howFar() {
        if (round.started() == 0) {
            return "No school has begun yet.";
        }
        return round.sent() == round.audits()
                ? "All %d schools have sent theirs.".formatted(round.audits())
                : "%d of %d schools have sent theirs; %d %s begun."
                        .formatted(
                                round.sent(), round.audits(), round.started(), round.started() == 1 ? "has" : "have");
    }

    private Div buttons() {
        var change = new Button("Change", click -> change());
        change.setAriaLabel("Change " + round.name());
        var end =
                round.isOpen() ? new Button("Close", click -> close()) : new Button("Open again", click -> openAgain());
        end.setAriaLabel((round.isOpen() ? "Close " : "Open again: ") + round.name());
        var row = new Div(change, end);
        row.addClassNames("row", "no-print");
        return row;
    }

    private void change() {
        RoundForm.dialog(round, to -> {
                    if (rounds.change(round.id(), to, round.revision())) {
                        Messages.done("Changed.");
                    } else {
                        Messages.refused("Somebody else has changed this round meanwhile. Here is how it stands now.");
                    }
                    changed.run();
                })
                .open();
    }

    private void close() {
        rounds.close(round.id());
        Messages.done("Closed. What is not sent stays as it is; you can open the round again.");
        changed.run();
    }

    private void openAgain() {
        rounds.openAgain(round.id());
        Messages.done("The round is open again.");
        changed.run();
    }
}
