package uk.alongside.pairing.known.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.server.Command;
import uk.alongside.kernel.Days;
import uk.alongside.kernel.ui.Messages;
import uk.alongside.pairing.known.Knowledge;
import uk.alongside.pairing.known.LockLine;
import uk.alongside.pairing.known.PairingDesk;

/** What the lead has decided about single schools, each with its reason. */
final class LockSection extends Composite<Section> {

    private final PairingDesk desk;
    private final Command lookAgain;

    LockSection(PairingDesk desk, Knowledge known, Command lookAgain) {
        this.desk = desk;
        this.lookAgain = lookAgain;
        var section = getContent();
        section.addClassName("stack");
        section.add(new H2("Decided about single schools"));
        if (known.locks().isEmpty()) {
            section.add(new Paragraph(
                    "Nothing is decided beforehand. A pair that you lock in a proposal stands here too."));
        } else {
            var list = new UnorderedList();
            list.addClassName("known-locks");
            known.locks().forEach(lock -> list.add(line(lock, known.mayWrite())));
            section.add(list);
        }
        if (known.mayWrite() && !known.schools().isEmpty()) {
            section.add(new Button("Decide something", click -> LockForm.dialog(known, lock -> {
                        desk.lock(known.project().id(), lock);
                        lookAgain.execute();
                        Messages.done("It is decided, and holds from the next time that pairs are looked for.");
                    })
                    .open()));
        }
    }

    private Component line(LockLine lock, boolean mayWrite) {
        var words = new Div(
                new Span(lock.sentence() + (lock.counts() ? "" : " It asks for nothing: one of them has left.")));
        words.addClassName("project-line");
        words.add(KnownWords.meta("“%s” %s, %s"
                .formatted(lock.reason(), lock.by().orElse("Somebody who has left"), Days.inWords(lock.on()))));
        var row = new Div(words);
        row.addClassNames("row", "end");
        if (mayWrite) {
            var lift = new Button("Lift", click -> {
                desk.lift(lock.id());
                lookAgain.execute();
                Messages.done("It is lifted. The reason stays on record.");
            });
            lift.setAriaLabel("Lift: " + lock.sentence());
            row.add(lift);
        }
        return new ListItem(row);
    }
}
