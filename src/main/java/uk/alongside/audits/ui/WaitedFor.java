package uk.alongside.audits.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import uk.alongside.audits.AuditId;
import uk.alongside.audits.Reminders;
import uk.alongside.audits.RoundLine;
import uk.alongside.audits.SchoolWaitedFor;
import uk.alongside.kernel.Days;
import uk.alongside.kernel.SchoolTime;
import uk.alongside.kernel.ui.Messages;

/** The schools that a round still waits for, and the buttons that remind them kindly. Fetched when it is opened. */
final class WaitedFor extends Composite<NativeDetails> {

    private final Reminders reminders;
    private final RoundLine round;
    private final String projectKey;
    private final Div place = new Div();

    WaitedFor(Reminders reminders, RoundLine round, String projectKey) {
        this.reminders = reminders;
        this.round = round;
        this.projectKey = projectKey;
        var unsent = round.audits() - round.sent();
        place.addClassNames("stack", "waited-for");
        getContent()
                .setSummaryText(
                        unsent == 1 ? "One school has not sent yet" : "%d schools have not sent yet".formatted(unsent));
        getContent().setContent(place);
        getContent().addClassName("no-print");
        getContent().addToggleListener(toggled -> show(toggled.isOpened()));
    }

    /** Unfolds it at once, for whoever was led here. */
    WaitedFor opened() {
        getContent().setOpen(true);
        show(true);
        getContent().scrollIntoView();
        return this;
    }

    private void show(boolean isOpen) {
        place.removeAll();
        if (isOpen) {
            draw();
        }
    }

    private void draw() {
        var schools = reminders.waitedFor(round.id());
        var next = schools.stream().filter(SchoolWaitedFor::isNext).toList();
        place.removeAll();
        place.add(
                new Paragraph("A reminder goes by e-mail to the SENCO, or to the head where there is none. A school is"
                        + " left in peace for %d school days after one.".formatted(Reminders.SCHOOL_DAYS_BETWEEN)));
        if (!next.isEmpty()) {
            var all = new Button(
                    next.size() == 1 ? "Remind one school kindly" : "Remind %d schools kindly".formatted(next.size()),
                    click -> remind(next.stream().map(SchoolWaitedFor::audit).collect(Collectors.toSet()), false));
            all.addThemeVariants(ButtonVariant.PRIMARY);
            all.setDisableOnClick(true);
            place.add(all);
        }
        place.add(list(schools));
    }

    private Component list(List<SchoolWaitedFor> schools) {
        var list = new UnorderedList();
        list.addClassName("missing");
        schools.forEach(school -> list.add(line(school)));
        return list;
    }

    private ListItem line(SchoolWaitedFor school) {
        var item = new ListItem(new Span("%s: %s".formatted(school.name(), state(school))));
        if (school.canBeReached()) {
            var button = new Button(
                    school.isRecent() ? "Remind again all the same" : "Remind",
                    click -> remind(Set.of(school.audit()), true));
            button.setAriaLabel("%s: %s".formatted(button.getText(), school.name()));
            button.addThemeVariants(ButtonVariant.SMALL);
            item.add(button);
        } else {
            var invite = new Anchor("projects/%s/people".formatted(projectKey), "Invite somebody there");
            invite.setAriaLabel("Invite somebody at " + school.name());
            item.add(invite);
        }
        return item;
    }

    private static String state(SchoolWaitedFor school) {
        var answered =
                !school.started() ? "not begun yet." : "%d of %d answered.".formatted(school.answered(), school.of());
        var reminded = school.remindedAt()
                .map(at -> " Reminded on %s.".formatted(Days.inWords(SchoolTime.dayOf(at))))
                .orElse("");
        return school.canBeReached()
                ? answered + reminded
                : answered + " Neither its SENCO nor its head has an account yet.";
    }

    private void remind(Set<AuditId> which, boolean evenIfRecent) {
        var reminded = reminders.remind(round.id(), which, evenIfRecent);
        Messages.done(reminded == 1 ? "One school is reminded." : "%d schools are reminded.".formatted(reminded));
        draw();
    }
}
