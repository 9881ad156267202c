package uk.alongside.pairing.proposals.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.grid.dnd.GridDropMode;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import uk.alongside.pairing.proposals.ProposalPage;
import uk.alongside.pairing.proposals.Proposals;
import uk.alongside.pairing.proposals.ProposedPair;

/**
 * The pairs of a proposal, fetched as they come into sight. Two can be chosen to swap: by their buttons, by the key S, or by
 * dragging one onto the other.
 */
final class PairsGrid extends Composite<Grid<ProposedPair>> {

    private static final int SHOWN_WHOLE = 40;
    private static final int TO_SWAP = 2;

    private final ProposalPage page;
    private final Does does;
    private final Set<ProposedPair> chosen = new LinkedHashSet<>();
    private final Map<Integer, List<Div>> rows = new HashMap<>();
    private @Nullable ProposedPair focused;
    private @Nullable ProposedPair dragged;

    /** What happens when the lead does something with a pair. */
    interface Does {

        void chosen(List<ProposedPair> pairs);

        void lock(ProposedPair pair);

        void undo();

        List<Button> decisions(ProposedPair pair);
    }

    PairsGrid(Proposals proposals, ProposalPage page, boolean leads, Does does) {
        this.page = page;
        this.does = does;
        var grid = getContent();
        grid.addComponentColumn(this::who)
                .setKey("pair")
                .setHeader("Pair and coach")
                .setFlexGrow(5);
        grid.addComponentColumn(this::why)
                .setKey("why")
                .setHeader("Why this pair")
                .setFlexGrow(7);
        grid.addComponentColumn(this::fit)
                .setKey("fit")
                .setHeader("Fit")
                .setAutoWidth(true)
                .setFlexGrow(0);
        if (leads) {
            grid.addComponentColumn(this::buttons)
                    .setKey("do")
                    .setHeader("Lock, swap")
                    .setWidth("7.5rem")
                    .setFlexGrow(0);
            keys(grid);
            dragging(grid);
        }
        grid.setItems(
                query -> proposals.pairs(page.line().id(), query.getOffset(), query.getLimit()).stream(),
                _ -> page.pairs());
        grid.setItemDetailsRenderer(new ComponentRenderer<>(pair -> new PairDetails(pair, does.decisions(pair))));
        grid.setDetailsVisibleOnClick(false);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.setAllRowsVisible(page.pairs() <= SHOWN_WHOLE);
        grid.addThemeVariants(GridVariant.WRAP_CELL_CONTENT);
        grid.addClassNames("pairs-grid", "no-print");
        grid.addClassName(page.pairs() <= SHOWN_WHOLE ? "few" : "many");
        grid.getElement()
                .setAttribute(
                        "aria-label",
                        "%s with reasons and fit".formatted(PairCounts.count(page.pairs(), "proposed pair")));
    }

    private void keys(Grid<ProposedPair> grid) {
        grid.addCellFocusListener(event -> focused = event.getItem().orElse(null));
        Shortcuts.addShortcutListener(grid, () -> ifFocused(does::lock), Key.KEY_L)
                .listenOn(grid);
        Shortcuts.addShortcutListener(grid, () -> ifFocused(this::choose), Key.KEY_S)
                .listenOn(grid);
        Shortcuts.addShortcutListener(grid, does::undo, Key.KEY_Z, KeyModifier.CONTROL)
                .listenOn(grid);
    }

    private void ifFocused(Consumer<ProposedPair> does) {
        Optional.ofNullable(focused).ifPresent(does);
    }

    private void dragging(Grid<ProposedPair> grid) {
        grid.setRowsDraggable(true);
        grid.addDragStartListener(event -> {
            dragged = event.getDraggedItems().getFirst();
            grid.setDropMode(GridDropMode.ON_TOP);
        });
        grid.addDragEndListener(_ -> {
            dragged = null;
            grid.setDropMode(null);
        });
        grid.addDropListener(event -> Optional.ofNullable(dragged).ifPresent(from -> event.getDropTargetItem()
                .filter(onto -> onto.ordinal() != from.ordinal())
                .ifPresent(onto -> {
                    clear();
                    choose(from);
                    choose(onto);
                })));
    }

    /** Chooses a pair to swap, or leaves it; a third takes the place of the first. */
    void choose(ProposedPair pair) {
        var same = chosen.stream()
                .filter(other -> other.ordinal() == pair.ordinal())
                .findFirst();
        if (same.isPresent()) {
            chosen.remove(same.get());
            mark(same.get(), false);
        } else {
            if (chosen.size() == TO_SWAP) {
                var first = chosen.iterator().next();
                chosen.remove(first);
                mark(first, false);
            }
            chosen.add(pair);
            mark(pair, true);
        }
        does.chosen(List.copyOf(chosen));
    }

    void clear() {
        chosen.forEach(pair -> mark(pair, false));
        chosen.clear();
        does.chosen(List.of());
    }

    /** In place, so that whoever is at the row stays there. */
    private void mark(ProposedPair pair, boolean on) {
        List.copyOf(rows.getOrDefault(pair.ordinal(), List.of())).forEach(part -> {
            part.setClassName("picked", on);
            if (part instanceof PairButtons buttons) {
                buttons.chosen(on);
            }
        });
    }

    private boolean isChosen(ProposedPair pair) {
        return chosen.stream().anyMatch(other -> other.ordinal() == pair.ordinal());
    }

    private <C extends Div> C in(ProposedPair pair, C part) {
        var parts = rows.computeIfAbsent(pair.ordinal(), _ -> new ArrayList<>());
        parts.add(part);
        part.addDetachListener(_ -> parts.remove(part));
        part.setClassName("picked", isChosen(pair));
        return part;
    }

    private Component who(ProposedPair pair) {
        var name = new Span(pair.first().name());
        name.addClassName("name");
        var with = new Span(new Span("with "), strong(pair.second().name()));
        pair.third().ifPresent(third -> with.add(new Span(" and "), strong(third.name())));
        with.add(new Span(", " + pair.coachName()));
        with.addClassName("with");
        return in(pair, part("pair-who", name, with));
    }

    private static Component strong(String words) {
        var strong = new Span(words);
        strong.addClassName("strong");
        return strong;
    }

    private static Div part(String className, Component... inside) {
        var part = new Div(inside);
        part.addClassName(className);
        return part;
    }

    private Component why(ProposedPair pair) {
        var part = part("pair-why", said("reasons", reasons(pair)));
        pair.compromises().forEach(sentence -> part.add(said("give", "Compromise: " + sentence)));
        pair.besideWhatStood().ifPresent(words -> part.add(said("meta", words)));
        if (pair.changed()) {
            part.add(said("meta", "Changed by hand."));
        }
        Optional.ofNullable(page.since().get(pair.ordinal())).ifPresent(since -> part.add(said("warn", since + ".")));
        var more = new Button("All reasons");
        more.addThemeVariants(ButtonVariant.TERTIARY);
        more.addClassNames("more", "no-print");
        more.setAriaLabel("All reasons for pair %d, %s".formatted(pair.number(), pair.names()));
        more.getElement().setAttribute("aria-expanded", "false");
        more.addClickListener(_ -> {
            boolean open = !getContent().isDetailsVisible(pair);
            getContent().setDetailsVisible(pair, open);
            more.getElement().setAttribute("aria-expanded", Boolean.toString(open));
        });
        part.add(more);
        return in(pair, part);
    }

    private static String reasons(ProposedPair pair) {
        if (pair.best().isEmpty()) {
            return "Nothing speaks for it strongly.";
        }
        var reasons = String.join("; ", pair.best());
        return Character.toUpperCase(reasons.charAt(0)) + reasons.substring(1) + ".";
    }

    private static Span said(String className, String words) {
        var span = new Span(words);
        span.addClassName(className);
        return span;
    }

    private Component fit(ProposedPair pair) {
        var label = said("only-card", "Fit ");
        var number = said("num", Integer.toString(pair.fit()));
        number.setTitle("%d of at most %d points".formatted(pair.fit(), pair.most()));
        return in(pair, part("pair-fit", label, number));
    }

    private Component buttons(ProposedPair pair) {
        return in(pair, new PairButtons(pair, isChosen(pair), does::lock, this::choose));
    }
}
