package uk.alongside.pairing.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.function.SerializableSupplier;
import java.time.LocalDate;
import uk.alongside.kernel.Days;
import uk.alongside.kernel.ui.Messages;
import uk.alongside.pairing.PairAnswers;
import uk.alongside.pairing.PairPage;
import uk.alongside.pairing.PairPage.PartyAnswer;
import uk.alongside.pairing.PairState;
import uk.alongside.pairing.Pairs;
import uk.alongside.pairing.Reminded;

/** What only the lead sees of a pair, and what they decide about it. */
final class PairLeadCard extends Composite<Section> {

    private final PairAnswers answers;
    private final PairPage page;
    private final SerializableSupplier<PairPage> again;
    private final PairDecisions decisions;

    /** @param again draws the page as it is by now */
    PairLeadCard(
            Pairs pairs, PairAnswers answers, PairPage page, LocalDate today, SerializableSupplier<PairPage> again) {
        this.answers = answers;
        this.page = page;
        this.again = again;
        this.decisions = new PairDecisions(pairs, answers, page, today, again);
        getContent().addClassNames("card", "stack", "no-print");
        getContent().add(new H2("For you as lead"));
        if (!page.line().lookAgain().isEmpty()) {
            getContent().add(PairWords.asking("Look at this:", page.line().lookAgain()));
        }
        getContent().add(answersOf());
        if (page.line().state().isOpen()) {
            getContent().add(buttons());
        }
    }

    private Component answersOf() {
        var list = new UnorderedList();
        list.addClassName("sentences");
        page.answers().forEach(answer -> list.add(line(answer)));
        return list;
    }

    private ListItem line(PartyAnswer answer) {
        var item = new ListItem(new Span(inWords(answer)));
        if (page.line().state().isOpen()) {
            var record = new Button(
                    answer.accepted().isEmpty() ? "Record the answer" : "Record it with its true day",
                    click -> decisions.recordLate(answer).open());
            record.setAriaLabel("%s: %s".formatted(record.getText(), answer.name()));
            record.addThemeVariants(ButtonVariant.SMALL);
            item.add(record);
        }
        item.addClassNames("row");
        return item;
    }

    private static String inWords(PartyAnswer answer) {
        if (answer.accepted().isEmpty()) {
            return "%s: no answer yet.".formatted(answer.name());
        }
        return "%s %s on %s.%s"
                .formatted(
                        answer.name(),
                        answer.accepted().get() ? "accepted" : "declined",
                        answer.on().map(Days::inWords).orElse(""),
                        answer.words().isEmpty() ? "" : " " + answer.words());
    }

    private Component buttons() {
        var row = new Div();
        row.addClassName("row");
        if (page.answers().stream().anyMatch(answer -> answer.accepted().isEmpty())) {
            var remind = new Button("Remind kindly", click -> remind());
            remind.addThemeVariants(ButtonVariant.PRIMARY);
            row.add(remind);
        }
        if (page.line().state() == PairState.AGREED) {
            row.add(new Button("Pause", click -> decisions.pause().open()));
        }
        if (page.line().state() == PairState.PAUSED) {
            row.add(new Button("Let it go on", click -> decisions.resume().open()));
        }
        row.add(
                new Button("Change the coach", click -> decisions.changeCoach().open()),
                new Button("Change a school", click -> decisions.changeSchool().open()),
                new Button(
                        "Change the reasons", click -> decisions.changeReasons().open()),
                new Button(
                        "Record a conflict check",
                        click -> decisions.recordCheck().open()),
                new Button("End the pair", click -> decisions.end().open()));
        return row;
    }

    private void remind() {
        switch (answers.remind(page.line().id())) {
            case Reminded.Now(int people)
            when people == 0 ->
                Messages.refused("There is nobody with an account to remind. Invite a head, or record the answer.");
            case Reminded.Now(int people) ->
                Messages.done(people == 1 ? "One person is reminded." : "%d people are reminded.".formatted(people));
            case Reminded.TodayAlready _ ->
                Messages.refused("They were reminded today already, and are left in peace until tomorrow.");
        }
        again.get();
    }
}
