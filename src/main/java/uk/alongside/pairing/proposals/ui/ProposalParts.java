package uk.alongside.pairing.proposals.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import uk.alongside.kernel.SchoolTime;
import uk.alongside.kernel.ui.InWords;
import uk.alongside.kernel.ui.PlainTable;
import uk.alongside.pairing.proposals.PairingStart;
import uk.alongside.pairing.proposals.ProposalLine;
import uk.alongside.pairing.proposals.ProposalPage;
import uk.alongside.pairing.proposals.ProposedPair;
import uk.alongside.pairing.ui.PairingNavigation.Page;

/** The quieter parts of the page of a proposal: lists and sentences. */
final class ProposalParts {

    /** The query parameters of the pages of proposals. */
    static final String PROPOSAL = "proposal";

    private ProposalParts() {}

    /** What is known before pairs are looked for. */
    static Component beforehand(PairingStart known) {
        var list = new UnorderedList(
                new ListItem("%d of %d schools are marked as to be supported or as supporting."
                        .formatted(known.marked(), known.schools())),
                new ListItem("The baseline self-review is known for %d of %d schools."
                        .formatted(known.reviewed(), known.schools())),
                new ListItem("%s with room for %s."
                        .formatted(
                                PairCounts.sentence(coaches(known.coaches())),
                                PairCounts.count(known.places(), "pair"))));
        var rest = new Paragraph("What is not known counts half, neither for nor against a pair.");
        rest.addClassName("muted");
        var section = new Section(new H2("What is known"), list, rest);
        section.addClassNames("card", "stack");
        return section;
    }

    private static String coaches(int number) {
        return number == 1 ? "one coach" : PairCounts.count(number, "coach").replace("coachs", "coaches");
    }

    /** Why no pairs were found, with the way to each rule that could be loosened. */
    static Component clash(ProposalPage page, String key) {
        var why = new UnorderedList();
        page.words().forEach(sentence -> why.add(new ListItem(sentence)));
        var loosen = new UnorderedList();
        loosen.addClassName("link-alone");
        page.clash()
                .forEach(rule -> loosen.add(new ListItem(
                        new Anchor(Page.KNOWN.of(key) + "#rules", "Change “%s”".formatted(rule.words())))));
        var section = new Section(
                new H2("These cannot all be kept"),
                why,
                new H2("Loosen one of them, and look again"),
                loosen,
                new Paragraph("Another clash may come to light then: these are only the first that were found."));
        section.addClassNames("card", "stack", "clash-of-rules");
        return section;
    }

    /** Swaps and other changes by hand, with their reasons; those that were undone too. */
    static Component changes(ProposalPage page) {
        var list = new OrderedList();
        list.addClassName("stack-s");
        page.changes().forEach(change -> list.add(new ListItem(sentence(change))));
        var section = new Section(new H2("Changed by hand"), list);
        section.addClassNames("card", "stack-s", "pairing-changes");
        return section;
    }

    private static String sentence(ProposalPage.Change change) {
        var words = "%s, by %s on %s, because: %s (%s)"
                .formatted(
                        change.what(),
                        change.by(),
                        InWords.day(SchoolTime.dayOf(change.at())),
                        change.reason(),
                        cost(change.costPoints()));
        return change.undoneBy()
                .map(by -> words + " Undone by %s.".formatted(by))
                .orElse(words);
    }

    private static String cost(int points) {
        int much = Math.abs(points);
        var size = "%d %s".formatted(much, much == 1 ? "point" : "points");
        return points == 0 ? "no change of fit." : size + (points > 0 ? " less." : " more.");
    }

    /** What has changed since pairs were looked for, so that they cannot be confirmed as they are. */
    static Component since(ProposalPage page) {
        var list = new UnorderedList();
        page.since().forEach((ordinal, words) -> list.add(new ListItem("Pair %d: %s.".formatted(ordinal + 1, words))));
        page.left().forEach(words -> list.add(new ListItem(words)));
        page.changed().forEach(words -> list.add(new ListItem(words)));
        boolean stands = page.since().isEmpty() && page.left().isEmpty();
        var section = new Section(
                new H2("Since then"),
                list,
                new Paragraph(
                        stands
                                ? "These pairs were found before that. Look again."
                                : "These pairs cannot be confirmed as they are. Look again."));
        section.addClassNames("card", "stack-s", "pairing-since");
        return section;
    }

    /** The proposals of the project, each with the way to it and to its comparison with the one that is shown. */
    static Component earlier(List<ProposalLine> lines, ProposalLine shown, String key) {
        var list = new UnorderedList();
        list.addClassNames("stack-s", "link-alone");
        for (var line : lines) {
            var item = new ListItem(new Anchor(
                    "%s?%s=%s".formatted(Page.PAIRS.of(key), PROPOSAL, line.id()),
                    "Proposal %d".formatted(line.number())));
            item.add(new Span(" of %s, asked for by %s%s "
                    .formatted(InWords.day(SchoolTime.dayOf(line.askedAt())), line.askedBy(), state(line))));
            if (line.id().equals(shown.id())) {
                item.add(new Span("(shown here)"));
            } else if (line.isFound() && shown.isFound()) {
                item.add(new Anchor(
                        "%s?one=%s&two=%s".formatted(Page.PAIRS.of(key) + "/compare", line.id(), shown.id()),
                        "Compare with this one"));
            }
            list.add(item);
        }
        return list;
    }

    private static String state(ProposalLine line) {
        return switch (line.state()) {
            case LOOKING -> ", being looked for";
            case FOUND -> line.stopped() ? ", stopped" : "";
            case CLASH -> ", no pairs: rules clash";
            case NOT_FOUND -> line.stopped() ? ", stopped before any were found" : ", none found";
        };
    }

    /** What is read on paper: the pairs and what their schools may read. */
    static Component onPaper(List<ProposedPair> pairs) {
        var table = new PlainTable(
                        "Proposed pairs",
                        PlainTable.Column.words("Pair"),
                        PlainTable.Column.words("Coach"),
                        PlainTable.Column.words("What schools may read"))
                .rows(pairs.stream()
                        .map(pair -> List.of(pair.names(), pair.coachName(), String.join(" ", pair.shared())))
                        .toList());
        var paper = new Div(table);
        paper.addClassName("only-print");
        return paper;
    }
}
