package uk.alongside.frameworks.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Clock;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import uk.alongside.frameworks.DraftChange;
import uk.alongside.frameworks.Drafted;
import uk.alongside.frameworks.Edition;
import uk.alongside.frameworks.EditionId;
import uk.alongside.frameworks.FrameworkEditing;
import uk.alongside.frameworks.Statement;
import uk.alongside.kernel.RuleBroken;
import uk.alongside.kernel.SchoolTime;
import uk.alongside.kernel.ui.PlainTable;

/** Keeps a statement as it is written, and shows both where somebody else wrote the same one. */
final class StatementKeeper extends Composite<Div> {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    private final FrameworkEditing editing;
    private final EditionId draft;
    private final String area;
    private final Clock clock;
    private final StatementForm form;
    private final Paragraph state = new Paragraph("Kept as you write.");
    private final Div clash = new Div();
    private Statement seen;

    StatementKeeper(FrameworkEditing editing, Edition draft, Statement statement, Clock clock) {
        this.editing = editing;
        this.draft = draft.id();
        this.area =
                draft.content().areaOf(statement.id()).map(one -> one.code()).orElse("");
        this.clock = clock;
        this.seen = statement;
        this.form = new StatementForm(statement, draft.content().scale(), this::keep);
        state.addClassNames("meta", "kept-state");
        state.getElement().setAttribute("role", "status");
        getContent().addClassName("stack");
        getContent().add(state, clash, form);
    }

    private void keep() {
        var typed = form.read(seen);
        form.clearFaults();
        if (typed.equals(seen)) {
            return;
        }
        try {
            switch (editing.change(draft, new DraftChange.StatementChanged(seen, typed))) {
                case Drafted.Kept(var now) -> kept(now);
                case Drafted.ChangedMeanwhile(var now) ->
                    meanwhile(now.content().statement(seen.id()), typed);
            }
        } catch (RuleBroken broken) {
            form.fault(broken);
            state.setText("Not kept yet: %s".formatted(broken.reason()));
        }
    }

    private void kept(Edition now) {
        clash.removeAll();
        seen = now.content().statement(seen.id()).orElse(seen);
        state.setText("Kept at %s.".formatted(TIME.format(LocalTime.ofInstant(clock.instant(), SchoolTime.LONDON))));
    }

    private void meanwhile(Optional<Statement> theirs, Statement mine) {
        state.setText("Not kept yet: somebody else changed this statement too.");
        clash.removeAll();
        clash.addClassNames("ask", "stack");
        clash.getElement().setAttribute("role", "alert");
        if (theirs.isEmpty()) {
            clash.add(
                    new Paragraph("Somebody removed this statement while you were writing. Your words are still here."),
                    new Button("Put it back with my words", click -> {
                        if (editing.change(draft, new DraftChange.StatementAdded(area, mine))
                                instanceof Drafted.Kept(var now)) {
                            kept(now);
                        }
                    }));
            return;
        }
        var buttons = new Div(
                new Button("Keep mine", click -> {
                    seen = theirs.get();
                    keep();
                }),
                new Button("Take theirs", click -> {
                    seen = theirs.get();
                    form.show(seen);
                    clash.removeAll();
                    clash.removeClassNames("ask");
                    state.setText("This is what they wrote.");
                }));
        buttons.addClassName("row");
        clash.add(
                new Paragraph("Two versions: yours, which is below, and theirs. Neither is lost."),
                new PlainTable(
                                "Where the two versions differ",
                                PlainTable.Column.words("Part"),
                                PlainTable.Column.words("Yours"),
                                PlainTable.Column.words("Theirs"))
                        .stacking()
                        .rows(differences(mine, theirs.get())),
                buttons);
    }

    private static List<List<String>> differences(Statement mine, Statement theirs) {
        var rows = new ArrayList<List<String>>();
        add(rows, "Code", mine.code(), theirs.code());
        add(rows, "Statement", mine.text(), theirs.text());
        add(rows, "Guidance", mine.guidance(), theirs.guidance());
        add(rows, "To think about", String.join(" / ", mine.prompts()), String.join(" / ", theirs.prompts()));
        add(rows, "May show it", String.join("; ", mine.evidenceKinds()), String.join("; ", theirs.evidenceKinds()));
        add(rows, "Settings", Says.settings(mine.settings()), Says.settings(theirs.settings()));
        add(rows, "Descriptors", String.join(", ", mine.descriptors()), String.join(", ", theirs.descriptors()));
        add(
                rows,
                "What the law asks",
                String.join(
                        " / ", mine.musts().stream().map(must -> must.text()).toList()),
                String.join(
                        " / ", theirs.musts().stream().map(must -> must.text()).toList()));
        add(
                rows,
                "In other words",
                String.join(" / ", mine.worded().stream().map(one -> one.text()).toList()),
                String.join(
                        " / ", theirs.worded().stream().map(one -> one.text()).toList()));
        return rows;
    }

    private static void add(List<List<String>> rows, String part, String mine, String theirs) {
        if (!mine.equals(theirs)) {
            rows.add(List.of(part, mine, theirs));
        }
    }
}
