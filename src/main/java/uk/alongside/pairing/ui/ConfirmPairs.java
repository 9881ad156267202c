package uk.alongside.pairing.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.server.Command;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import uk.alongside.kernel.RuleBroken;
import uk.alongside.kernel.ui.DayField;
import uk.alongside.kernel.ui.Messages;
import uk.alongside.pairing.ConfirmPreview;
import uk.alongside.pairing.ConfirmPreview.Becomes;
import uk.alongside.pairing.Confirmed;
import uk.alongside.pairing.Confirming;
import uk.alongside.pairing.PairSchool;
import uk.alongside.pairing.proposals.ProposalId;

/**
 * Confirms a proposal: says exactly what happens and who is written to, lets the lead change the reasons that schools and
 * coaches read, and the day on which the pairs begin. Stays open where something stands in the way.
 */
@StyleSheet("styles/pairing.css")
public final class ConfirmPairs extends Dialog {

    private final Confirming confirming;
    private final ProposalId proposal;
    private final int revision;
    private final Command confirmed;
    private final Div refusals = new Div();
    private final DayField beginsOn;
    private final Map<Integer, String> reasons = new HashMap<>();

    /** @param confirmed is told once the pairs are confirmed, and draws the page again */
    public ConfirmPairs(Confirming confirming, ProposalId proposal, Command confirmed) {
        this.confirming = confirming;
        this.proposal = proposal;
        this.confirmed = confirmed;
        var preview = confirming.preview(proposal);
        this.revision = preview.revision();
        this.beginsOn = new DayField("The new pairs begin on", preview.beginsOn()).needed();
        setHeaderTitle("Confirm the pairs");
        addClassNames("asks", "asks-much");
        refusals.getElement().setAttribute("role", "alert");
        show(preview.inTheWay());
        var content = new Div(refusals, whatHappens(preview));
        content.addClassNames("stack", "confirm-pairs");
        if (count(preview, Becomes.OFFERED) > 0) {
            content.add(beginsOn);
        }
        content.add(reasonsOf(preview));
        add(content);
        getFooter().add(new Button("Cancel", click -> close()));
        if (preview.inTheWay().isEmpty()) {
            var confirm = new Button("Confirm and tell them", click -> confirm());
            confirm.addThemeVariants(ButtonVariant.PRIMARY);
            getFooter().add(confirm);
        }
    }

    private static long count(ConfirmPreview preview, Becomes becomes) {
        return preview.pairs().stream()
                .filter(pair -> pair.becomes() == becomes)
                .count();
    }

    private void show(List<String> sentences) {
        refusals.removeAll();
        if (!sentences.isEmpty()) {
            refusals.add(PairWords.asking("These pairs cannot be confirmed as things stand:", sentences));
            refusals.scrollIntoView();
        }
    }

    private static Component whatHappens(ConfirmPreview preview) {
        var sentences = new ArrayList<String>();
        long offered = count(preview, Becomes.OFFERED);
        if (offered > 0) {
            sentences.add(
                    "%s offered: the head of each school and the coach get one mail each, with a link to the pair’s page,"
                                    .formatted(pairs(offered, "is", "are"))
                            + " where they accept or decline.");
        }
        long changed = count(preview, Becomes.COACH_CHANGED);
        if (changed > 0) {
            sentences.add(
                    "%s another coach: the new coach is asked by mail, the schools and the coach until now are told."
                            .formatted(pairs(changed, "has", "have")));
        }
        long kept = count(preview, Becomes.KEPT);
        if (kept > 0) {
            sentences.add("%s as before; nobody there gets a mail.".formatted(pairs(kept, "stays", "stay")));
        }
        if (!preview.ends().isEmpty()) {
            sentences.add("%s today, and its people are told: %s."
                    .formatted(pairs(preview.ends().size(), "ends", "end"), String.join("; ", preview.ends())));
        }
        sentences.add(
                "For each new pair and each new coach a conflict check is recorded with the day of today, from what the"
                        + " coaches have declared.");
        sentences.add(
                "No mail and no page says which school needs support, or tells anything from a school’s self-review.");
        preview.pairs().stream()
                .filter(pair -> pair.becomes() == Becomes.OFFERED)
                .flatMap(pair -> pair.withoutHead().stream())
                .forEach(school -> sentences.add(
                        "%s has no head with an account yet, so nobody there gets a mail. Invite one, or record the answer."
                                .formatted(school)));
        var section = new Div(new H3("What happens"), PairWords.list(sentences));
        section.addClassName("stack-s");
        return section;
    }

    private static String pairs(long number, String one, String many) {
        return number == 1 ? "One pair " + one : "%d pairs %s".formatted(number, many);
    }

    private Component reasonsOf(ConfirmPreview preview) {
        var section = new Div(
                new H3("What the schools and the coach read"),
                new Paragraph(
                        "Open a pair to change its words. Write nothing that tells what either school needs, or where it stands."));
        section.addClassName("stack-s");
        preview.pairs().stream()
                .filter(pair -> pair.becomes() != Becomes.KEPT)
                .forEach(pair -> section.add(reasonsOf(pair)));
        return section;
    }

    /** The field is made once somebody looks for it: a large project has thousands of pairs. */
    private Component reasonsOf(ConfirmPreview.Line pair) {
        var names = String.join(
                " and ", pair.schools().stream().map(PairSchool::name).toList());
        var details = new NativeDetails("%s, with %s".formatted(names, pair.coach()));
        var place = new Div();
        details.setContent(place);
        details.addToggleListener(toggled -> {
            if (toggled.isOpened() && place.getComponentCount() == 0) {
                place.add(field(names, pair));
            }
        });
        return details;
    }

    private TextArea field(String names, ConfirmPreview.Line pair) {
        var words = new TextArea("Why %s".formatted(names));
        words.setMaxLength(Confirming.LONGEST_REASONS);
        words.setValue(reasons.getOrDefault(pair.ordinal(), pair.reasons()));
        words.addClassName("shared-reasons");
        words.addValueChangeListener(change -> reasons.put(pair.ordinal(), change.getValue()));
        return words;
    }

    private void confirm() {
        var day = beginsOn.read("Choose the day on which the pairs begin.");
        if (day.isEmpty() || !isOpened()) {
            return;
        }
        try {
            switch (confirming.confirm(proposal, revision, reasons, day.get())) {
                case Confirmed.Done done -> {
                    close();
                    Messages.done(inWords(done));
                    confirmed.execute();
                }
                case Confirmed.Refused(var sentences) -> show(sentences);
            }
        } catch (RuleBroken rule) {
            if (rule.field().filter("beginsOn"::equals).isEmpty()) {
                throw rule;
            }
            beginsOn.refuse(rule.reason());
        }
    }

    private static String inWords(Confirmed.Done done) {
        var parts = new ArrayList<String>();
        if (done.offered() > 0) {
            parts.add("%s offered, and their people are told".formatted(pairs(done.offered(), "is", "are")));
        }
        if (done.coachesChanged() > 0) {
            parts.add("%s another coach".formatted(pairs(done.coachesChanged(), "has", "have")));
        }
        if (done.ended() > 0) {
            parts.add("%s ended".formatted(pairs(done.ended(), "is", "are")));
        }
        return parts.isEmpty() ? "All these pairs stand already; nothing was changed." : String.join("; ", parts) + ".";
    }
}
