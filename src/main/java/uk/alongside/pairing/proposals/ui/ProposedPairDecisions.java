package uk.alongside.pairing.proposals.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import uk.alongside.kernel.RuleBroken;
import uk.alongside.kernel.ui.Messages;
import uk.alongside.pairing.known.LockId;
import uk.alongside.pairing.known.LockKind;
import uk.alongside.pairing.known.NewLock;
import uk.alongside.pairing.known.PairingDesk;
import uk.alongside.pairing.proposals.HandChange;
import uk.alongside.pairing.proposals.ProposalPage;
import uk.alongside.pairing.proposals.Proposals;
import uk.alongside.pairing.proposals.ProposedPair;
import uk.alongside.people.PersonId;
import uk.alongside.projects.ProjectId;

/** What the lead decides about a pair: it stays, it must not be, it gets another coach. Each asks why. */
final class ProposedPairDecisions {

    private final Proposals proposals;
    private final PairingDesk desk;
    private final ProjectId project;
    private final ProposalPage page;
    private final Runnable redraw;

    ProposedPairDecisions(
            Proposals proposals, PairingDesk desk, ProjectId project, ProposalPage page, Runnable redraw) {
        this.proposals = proposals;
        this.desk = desk;
        this.project = project;
        this.page = page;
        this.redraw = redraw;
    }

    /** Locks a pair, or lets it go. */
    void lock(ProposedPair pair) {
        pair.lock().ifPresentOrElse(locked -> lift(pair, locked), () -> keepTogether(pair));
    }

    private void lift(ProposedPair pair, ProposedPair.Locked locked) {
        desk.lift(new LockId(locked.id()));
        Messages.done("%s are locked no more.".formatted(pair.names()));
        redraw.run();
    }

    private void keepTogether(ProposedPair pair) {
        ask(
                "Lock this pair",
                "Lock the pair",
                "%s stay together when pairs are looked for again.".formatted(pair.names()),
                pair,
                NewLock.ofSchools(
                        LockKind.TOGETHER, pair.first().id(), pair.second().id(), ""));
    }

    /** The buttons that stand under a pair's reasons. */
    List<Button> of(ProposedPair pair) {
        return List.of(
                new Button("Another coach …", _ -> coach(pair)),
                new Button(
                        "Never these two …",
                        _ -> ask(
                                "Keep them apart",
                                "Keep them apart",
                                "%s and %s are in no pair together when pairs are looked for again."
                                        .formatted(
                                                pair.first().name(),
                                                pair.second().name()),
                                pair,
                                NewLock.ofSchools(
                                        LockKind.APART,
                                        pair.first().id(),
                                        pair.second().id(),
                                        ""))),
                new Button(
                        "Not this coach …",
                        _ -> ask(
                                "Not this coach",
                                "Not this coach",
                                "%s does not coach this pair’s schools when pairs are looked for again."
                                        .formatted(pair.coachName()),
                                pair,
                                Stream.concat(Stream.of(pair.first(), pair.second()), pair.third().stream())
                                        .map(school ->
                                                NewLock.ofCoach(LockKind.WITHOUT_COACH, school.id(), pair.coach(), ""))
                                        .toArray(NewLock[]::new))));
    }

    private void ask(String title, String doIt, String explained, ProposedPair pair, NewLock... locks) {
        new PairingReasonForm(explained)
                .dialog(title, doIt, why -> {
                    for (var lock : locks) {
                        desk.lock(project, new NewLock(lock.kind(), lock.school(), lock.other(), lock.coach(), why));
                    }
                    Messages.done("Kept. It counts when pairs are looked for again, and for every swap of pair %d."
                            .formatted(pair.number()));
                    redraw.run();
                })
                .open();
    }

    private void coach(ProposedPair pair) {
        var coaches = proposals.coaches(page.line().id());
        var choice = new ComboBox<PersonId>("Coach");
        choice.setItems(coaches.keySet().stream()
                .filter(coach -> !coach.equals(pair.coach()))
                .toList());
        choice.setItemLabelGenerator(coach -> coaches.getOrDefault(coach, ""));
        var price = new Div(new Paragraph("You read the price here before anything is changed."));
        price.addClassNames("stack", "cost");
        price.getElement().setAttribute("aria-live", "polite");
        choice.addValueChangeListener(change -> {
            price.removeAll();
            Optional.ofNullable(change.getValue()).ifPresent(coach -> {
                var cost = proposals.coachCost(page.line().id(), pair.ordinal(), coach);
                price.add(CostCard.figures(cost));
                if (!cost.canBeMade()) {
                    price.add(CostCard.broken(cost));
                }
            });
        });
        new PairingReasonForm("%s, coached by %s so far.".formatted(pair.names(), pair.coachName()), choice, price)
                .dialog("Another coach", "Give them this coach", why -> {
                    var coach = choice.getOptionalValue()
                            .orElseThrow(() -> new RuleBroken("Choose a coach first, and then say why."));
                    tell(
                            proposals.changeCoach(page.line().id(), page.revision(), pair.ordinal(), coach, why),
                            "Pair %d has another coach. You can undo it.".formatted(pair.number()),
                            redraw);
                })
                .open();
    }

    /** Says what came of a change by hand, and draws what stands now. */
    static void tell(HandChange change, String done, Runnable redraw) {
        switch (change) {
            case HandChange.Made _ -> {
                Messages.done(done);
                redraw.run();
            }
            case HandChange.Refused(var rules) ->
                throw new RuleBroken("It cannot be made: it would break “%s”.".formatted(String.join("”, “", rules)));
            case HandChange.ChangedMeanwhile _ -> {
                Messages.refused("Somebody else has changed this proposal meanwhile. It stands here as it is now.");
                redraw.run();
            }
        }
    }
}
