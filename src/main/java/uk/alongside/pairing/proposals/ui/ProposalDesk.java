package uk.alongside.pairing.proposals.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import uk.alongside.jobs.JobId;
import uk.alongside.jobs.Jobs;
import uk.alongside.jobs.ui.JobProgressBar;
import uk.alongside.kernel.ui.Messages;
import uk.alongside.kernel.ui.PrintButton;
import uk.alongside.kernel.ui.ViewHeader;
import uk.alongside.kernel.ui.Workings;
import uk.alongside.pairing.known.PairingDesk;
import uk.alongside.pairing.proposals.ChangeCost;
import uk.alongside.pairing.proposals.Looking;
import uk.alongside.pairing.proposals.ProposalId;
import uk.alongside.pairing.proposals.ProposalLine;
import uk.alongside.pairing.proposals.ProposalPage;
import uk.alongside.pairing.proposals.ProposalState;
import uk.alongside.pairing.proposals.Proposals;
import uk.alongside.pairing.proposals.ProposedPair;
import uk.alongside.pairing.ui.PairingNavigation.Page;
import uk.alongside.projects.Project;

/**
 * Proposed pairs, for the lead who decides about them and the evaluator who reads: how good they are, why each, what a swap
 * would cost, what was changed by hand.
 */
final class ProposalDesk extends Composite<Div> {

    private static final int PRINTED = 200;

    private final Proposals proposals;
    private final PairingDesk desk;
    private final Jobs jobs;
    private final Project project;
    private final boolean leads;
    private final Optional<ProposalId> wanted;
    private final List<Component> standing;
    private final Consumer<ProposalId> confirms;
    private @Nullable PairsGrid grid;

    /**
     * @param standing what stands under the head of the page, before anything proposed
     * @param confirms what stands behind "Confirm ten pairs"
     */
    ProposalDesk(
            Proposals proposals,
            PairingDesk desk,
            Jobs jobs,
            Project project,
            boolean leads,
            Optional<ProposalId> wanted,
            List<Component> standing,
            Consumer<ProposalId> confirms) {
        this.proposals = proposals;
        this.desk = desk;
        this.jobs = jobs;
        this.project = project;
        this.leads = leads;
        this.wanted = wanted;
        this.standing = List.copyOf(standing);
        this.confirms = confirms;
        getContent().addClassNames("stack-l", "pairing-proposal");
        draw();
    }

    private void draw() {
        getContent().removeAll();
        grid = null;
        var lines = proposals.list(project.key());
        var looking = lines.stream().findFirst().filter(ProposalLine::isLooking);
        var shown = wanted.flatMap(id ->
                        lines.stream().filter(line -> line.id().equals(id)).findFirst())
                .filter(line -> !line.isLooking())
                .or(() -> lines.stream()
                        .filter(line -> looking.isPresent() ? line.isFound() : !line.isLooking())
                        .findFirst());
        if (shown.isEmpty() && looking.isEmpty()) {
            nothingYet();
            return;
        }
        var page = shown.map(line -> proposals.proposal(line.id()));
        getContent().add(header(page, looking));
        getContent().add(standing);
        looking.ifPresent(line -> getContent().add(progress(line)));
        page.ifPresent(found -> {
            if (found.line().isFound()) {
                found(found);
            } else if (found.line().state() == ProposalState.CLASH) {
                getContent().add(ProposalParts.clash(found, project.key()));
            } else {
                getContent().add(new Paragraph(notFound(found)));
            }
            if (lines.size() > 1) {
                getContent()
                        .add(new Workings(
                                "Every proposal so far", ProposalParts.earlier(lines, found.line(), project.key())));
            }
        });
    }

    private static String notFound(ProposalPage page) {
        return page.line().stopped()
                ? "The search was stopped before any pairs were found. Look again and let it go on a little longer."
                : "No pairs were found, and it could not be shown that there are none. Loosen a rule, and look again.";
    }

    private void nothingYet() {
        var known = proposals.beforehand(project.key());
        var header = new ViewHeader("Pairing", actions(Optional.empty(), false))
                .lead("%s %s part; %s"
                        .formatted(
                                PairCounts.sentence(PairCounts.count(known.schools(), "school")),
                                known.schools() == 1 ? "takes" : "take",
                                standing.isEmpty() ? "nothing is paired yet." : "these pairs stand."));
        getContent().add(header);
        getContent().add(standing);
        getContent().add(ProposalParts.beforehand(known));
    }

    private ViewHeader header(Optional<ProposalPage> page, Optional<ProposalLine> looking) {
        return new ViewHeader("Pairing", actions(page, looking.isPresent()))
                .lead(page.map(ProposalDesk::lead).orElse("Pairs are being looked for."));
    }

    private static String lead(ProposalPage page) {
        return switch (page.line().state()) {
            case FOUND -> ofFound(page);
            case CLASH -> "No pairs keep every rule.";
            default -> "No pairs were found.";
        };
    }

    private static String ofFound(ProposalPage page) {
        var pairs = PairCounts.count(page.pairs(), "pair");
        if (!page.keepsEveryRule()) {
            return PairCounts.sentence("%s that cannot be confirmed: look again".formatted(pairs));
        }
        if (page.standsAlready()) {
            return PairCounts.sentence("%s, as they stand today".formatted(pairs));
        }
        return PairCounts.sentence("%s, every rule kept, and %s".formatted(pairs, page.best()));
    }

    private Component[] actions(Optional<ProposalPage> page, boolean looking) {
        var actions = new ArrayList<Component>();
        var found = page.filter(one -> one.line().isFound());
        found.ifPresent(_ -> actions.add(new PrintButton()));
        if (leads) {
            var look = new Button(page.isEmpty() && !looking ? "Look for pairs" : "Look again", _ -> look());
            look.setVisible(!looking);
            actions.add(look);
            found.filter(one -> !one.standsAlready())
                    .filter(ProposalPage::keepsEveryRule)
                    .ifPresentOrElse(
                            one -> {
                                var confirm = new Button(
                                        "Confirm %s".formatted(PairCounts.count(one.pairs(), "pair")),
                                        _ -> confirms.accept(one.line().id()));
                                confirm.addThemeVariants(ButtonVariant.PRIMARY);
                                actions.add(confirm);
                            },
                            () -> look.addThemeVariants(ButtonVariant.PRIMARY));
        }
        return actions.toArray(Component[]::new);
    }

    private void look() {
        switch (proposals.look(project.key())) {
            case Looking.Begun _ -> draw();
            case Looking.Refused(var sentence) -> Messages.refused(sentence);
        }
    }

    /** Who asked for them watches; others are told who did. */
    private Component progress(ProposalLine line) {
        var section = new Section(new H2("Looking for pairs"));
        section.addClassNames("card", "stack");
        line.job()
                .ifPresentOrElse(
                        job -> section.add(watched(job)),
                        () -> section.add(new Paragraph(
                                "%s is looking for pairs. What is found will stand here.".formatted(line.askedBy()))));
        if (leads && line.job().isEmpty()) {
            section.add(new Button("Stop, and take the best so far", _ -> {
                proposals.stop(line.id());
                Messages.done("It stops in a moment; the best pairs so far are kept.");
            }));
        }
        return section;
    }

    /** A small project is solved while the page is drawn: then there is nothing left to watch. */
    private Component watched(JobId job) {
        var bar = new JobProgressBar(jobs, job, _ -> draw());
        bar.addAttachListener(attached -> attached.getUI().beforeClientResponse(bar, _ -> {
            if (jobs.progress(job).isOver()) {
                draw();
            }
        }));
        return bar;
    }

    private void found(ProposalPage page) {
        getContent().add(new GapBar(page));
        if (!page.since().isEmpty() || !page.left().isEmpty() || !page.changed().isEmpty() && !page.standsAlready()) {
            getContent().add(ProposalParts.since(page));
        }
        var decisions = new ProposedPairDecisions(proposals, desk, project.id(), page, this::draw);
        var cost = new CostCard(
                (one, other) -> proposals.swapCost(page.line().id(), one.ordinal(), other.ordinal()),
                new SwapsHere(page));
        var count = new Paragraph(chosen(page, 0));
        count.addClassName("muted");
        count.getElement().setAttribute("role", "status");
        var pairs = new PairsGrid(proposals, page, leads, new PairsGrid.Does() {
            @Override
            public void chosen(List<ProposedPair> chosen) {
                cost.show(chosen);
                count.setText(ProposalDesk.chosen(page, chosen.size()));
            }

            @Override
            public void lock(ProposedPair pair) {
                decisions.lock(pair);
            }

            @Override
            public void undo() {
                ProposalDesk.this.undo(page);
            }

            @Override
            public List<Button> decisions(ProposedPair pair) {
                return leads ? decisions.of(pair) : List.of();
            }
        });
        grid = pairs;
        var heading = new Div(new H2("Proposed pairs"), count);
        heading.addClassNames("row", "end");
        if (leads && page.canUndo()) {
            heading.add(new Button("Undo the last change", _ -> undo(page)));
        }
        var left = new Section(heading, pairs);
        left.addClassName("stack");
        if (leads) {
            var keys = new Paragraph(
                    "In the table: L locks a pair, S chooses it for a swap, Ctrl+Z undoes the last change.");
            keys.addClassNames("meta", "no-print");
            left.add(keys);
        }
        var right = new Div();
        right.addClassNames("stack", "pairing-side");
        if (leads) {
            right.add(cost);
        }
        right.add(new PairingRulesCard(page, toRules()));
        if (!page.changes().isEmpty()) {
            right.add(ProposalParts.changes(page));
        }
        var columns = new Div(left, right);
        columns.addClassName("pairing-cols");
        getContent().add(columns);
        if (page.pairs() <= PRINTED) {
            getContent().add(ProposalParts.onPaper(proposals.pairs(page.line().id(), 0, PRINTED)));
        }
    }

    /** Only the lead may open that page. */
    private Anchor toRules() {
        var link = new Anchor(Page.KNOWN.of(project.key()) + "#rules", "Change the rules");
        link.addClassNames("link-alone", "no-print");
        link.setVisible(leads);
        return link;
    }

    private static String chosen(ProposalPage page, int chosen) {
        return "%d locked, %d chosen to swap".formatted(page.locked(), chosen);
    }

    private void undo(ProposalPage page) {
        if (page.canUndo()) {
            ProposedPairDecisions.tell(
                    proposals.undo(page.line().id(), page.revision()),
                    "Undone. It stands as it did before.",
                    this::draw);
        } else {
            Messages.done("There is nothing to undo.");
        }
    }

    /** What the cost card does for the proposal that is shown. */
    private final class SwapsHere implements CostCard.Swaps {

        private final ProposalPage page;

        SwapsHere(ProposalPage page) {
            this.page = page;
        }

        @Override
        public void swap(ChangeCost cost, ProposedPair one, ProposedPair other, String reason) {
            ProposedPairDecisions.tell(
                    proposals.swap(page.line().id(), cost.revision(), one.ordinal(), other.ordinal(), reason),
                    "Swapped. You can undo it.",
                    ProposalDesk.this::draw);
        }

        @Override
        public void leave() {
            Optional.ofNullable(grid).ifPresent(PairsGrid::clear);
        }
    }
}
