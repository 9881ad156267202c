package uk.alongside.pairing.known.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.server.Command;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import uk.alongside.kernel.Days;
import uk.alongside.kernel.ui.Messages;
import uk.alongside.pairing.known.Knowledge;
import uk.alongside.pairing.known.PairingDesk;
import uk.alongside.pairing.known.Rules;
import uk.alongside.pairing.rules.Wish;

/** What has to hold for every pair, and what each wish is worth, in plain sentences. */
final class RulesSection extends Composite<Section> {

    RulesSection(PairingDesk desk, Knowledge known, Command lookAgain) {
        var rules = known.rules();
        var section = getContent();
        section.addClassName("stack");
        section.add(new H2("What has to hold, and what counts"));
        if (rules.revision() == 0) {
            section.add(new Paragraph("Nothing was decided yet; this is what usually holds."));
        }
        var list = new UnorderedList();
        list.addClassName("sentences");
        musts(rules).forEach(must -> list.add(new ListItem(must)));
        section.add(list, new Paragraph(worth(rules)));
        if (known.mayWrite()) {
            section.add(new Button("Change the rules", click -> RulesForm.dialog(rules, changed -> {
                        if (!desk.changeRules(known.project().id(), changed)) {
                            Messages.refused(
                                    "Somebody else has changed the rules meanwhile. Here is how they stand now.");
                        }
                        lookAgain.execute();
                    })
                    .open()));
        }
    }

    /** A sentence each; the first four hold always. */
    static List<String> musts(Rules rules) {
        var musts = rules.musts();
        var sentences = new ArrayList<String>();
        sentences.add("Every school is in exactly one pair, one of the two needing and one stronger.");
        sentences.add("No coach has more pairs than they can take, or a school with which they declared a conflict.");
        sentences.add(
                switch (musts.mostTrios()) {
                    case 0 -> "There is no group of three.";
                    case 1 -> "There is at most one group of three.";
                    default -> "There are at most %,d groups of three.".formatted(musts.mostTrios());
                });
        if (musts.differentTrusts()) {
            sentences.add("The two schools belong to different trusts.");
        }
        if (musts.samePhase()) {
            sentences.add("The two schools are of the same phase.");
        }
        if (musts.sameAuthority()) {
            sentences.add("The two schools lie in the same local authority.");
        }
        musts.mostMiles()
                .ifPresent(miles -> sentences.add("The two schools are at most %d %s apart, as the crow flies."
                        .formatted(miles, miles == 1 ? "mile" : "miles")));
        if (musts.answersKept()) {
            sentences.add("A coach who says no to a school does not get it.");
        }
        if (musts.coachKnowsPhase()) {
            sentences.add("A coach knows the phase of both schools.");
        }
        musts.lasts()
                .ifPresent(days -> sentences.add("A coach is there from %s until %s."
                        .formatted(Days.inWords(days.from()), Days.inWords(days.until()))));
        return sentences;
    }

    private static String worth(Rules rules) {
        var wishes = Arrays.stream(Wish.values())
                .filter(wish -> rules.weights().of(wish) > 0)
                .sorted(Comparator.comparing((Wish wish) -> -rules.weights().of(wish)))
                .map(wish -> "%s %d".formatted(wish.words(), rules.weights().of(wish)))
                .toList();
        return wishes.isEmpty()
                ? "No wish counts."
                : "What counts, in points: %s. Nothing is given for being near from %d miles on."
                        .formatted(KnownWords.list(wishes), rules.weights().farMiles());
    }
}
