package uk.alongside.frameworks.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.util.Optional;
import uk.alongside.frameworks.Area;
import uk.alongside.frameworks.DraftChange;
import uk.alongside.frameworks.Drafted;
import uk.alongside.frameworks.Edition;
import uk.alongside.frameworks.EditionId;
import uk.alongside.frameworks.FrameworkEditing;
import uk.alongside.frameworks.Frameworks;
import uk.alongside.frameworks.Statement;
import uk.alongside.frameworks.StatementId;
import uk.alongside.kernel.NotFound;
import uk.alongside.kernel.ui.Messages;
import uk.alongside.kernel.ui.ViewHeader;
import uk.alongside.projects.ProjectDirectory;
import uk.alongside.projects.ui.ProjectPage;
import uk.alongside.projects.ui.ProjectsNavigation;

/** One statement of a draft: whatever is changed is kept as soon as one pauses. */
@Route("projects/:project/frameworks/:edition/edit/:statement")
@StyleSheet("styles/projects.css")
@StyleSheet("styles/frameworks.css")
@PermitAll
class StatementEditView extends ProjectPage {

    private final ProjectDirectory directory;
    private final Frameworks frameworks;
    private final FrameworkEditing editing;
    private final Clock clock;
    private String project = "";

    StatementEditView(
            ProjectDirectory directory,
            Frameworks frameworks,
            FrameworkEditing editing,
            ProjectsNavigation navigation,
            Clock clock) {
        super(navigation);
        this.directory = directory;
        this.frameworks = frameworks;
        this.editing = editing;
        this.clock = clock;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var found = directory.byKey(keyIn(event));
        var draft = frameworks.edition(Ways.edition(event));
        if (draft.published() || !editing.mayEdit(found.id())) {
            throw new NotFound();
        }
        var statement = draft.content().statement(Ways.statement(event)).orElseThrow(NotFound::new);
        project = found.key();
        begin(found, "Statement " + statement.code(), FrameworksView.class);
        getContent().addClassName("statement-edit");
        draw(draft, statement);
    }

    private void draw(Edition draft, Statement statement) {
        var area = draft.content().areaOf(statement.id()).orElseThrow(NotFound::new);
        var keeper = new StatementKeeper(editing, draft, statement, clock);
        while (getContent().getComponentCount() > 1) {
            getContent().remove(getContent().getComponentAt(1));
        }
        getContent()
                .add(
                        new ViewHeader("Statement " + statement.code(), remove(draft, statement))
                                .under("%s, %s".formatted(draft.title(), area.title())),
                        ways(draft, area, statement.id()),
                        keeper,
                        moving(draft, area, statement.id()));
    }

    private Component ways(Edition draft, Area area, StatementId statement) {
        var ways = new Nav();
        ways.setAriaLabel("Other statements");
        ways.addClassNames("row", "ways");
        var back = Ways.link("All of " + area.title(), FrameworkEditView.class, project, draft.id());
        back.setQueryParameters(QueryParameters.of(FrameworkEditView.AREA, area.code()));
        ways.add(back);
        neighbour(draft, statement, -1).ifPresent(other -> ways.add(to("Before: ", draft, other)));
        neighbour(draft, statement, 1).ifPresent(other -> ways.add(to("Next: ", draft, other)));
        return ways;
    }

    private RouterLink to(String words, Edition draft, Statement other) {
        return new RouterLink(words + other.code(), StatementEditView.class, Ways.to(project, draft.id(), other.id()));
    }

    private static Optional<Statement> neighbour(Edition draft, StatementId statement, int by) {
        var all = draft.content().statements();
        for (int place = 0; place < all.size(); place++) {
            if (all.get(place).id().equals(statement)) {
                return place + by < 0 || place + by >= all.size() ? Optional.empty() : Optional.of(all.get(place + by));
            }
        }
        return Optional.empty();
    }

    private Button remove(Edition draft, Statement statement) {
        var id = draft.id();
        var button = new Button("Remove", click -> {
            var kept = frameworks.edition(id);
            var now = kept.content().statement(statement.id());
            now.ifPresent(found -> {
                var area = kept.content().areaOf(found.id()).orElseThrow(NotFound::new);
                if (editing.change(id, new DraftChange.StatementRemoved(found)) instanceof Drafted.Kept) {
                    removed(kept, area, found);
                }
            });
        });
        return button;
    }

    /** It can be put back for as long as the page is open. */
    private void removed(Edition draft, Area area, Statement statement) {
        var place = area.statements().indexOf(statement);
        var back = new Button("Put it back", click -> {
            editing.change(draft.id(), new DraftChange.StatementAdded(area.code(), statement));
            if (editing.change(draft.id(), new DraftChange.StatementMoved(statement.id(), area.code(), place))
                    instanceof Drafted.Kept(var now)) {
                draw(now, statement);
                Messages.done("It is back in its place.");
            }
        });
        back.addThemeVariants(ButtonVariant.PRIMARY);
        var list = Ways.link("All of " + area.title(), FrameworkEditView.class, project, draft.id());
        list.setQueryParameters(QueryParameters.of(FrameworkEditView.AREA, area.code()));
        list.addClassName("tap");
        while (getContent().getComponentCount() > 1) {
            getContent().remove(getContent().getComponentAt(1));
        }
        var what = new Paragraph("Statement %s has left the draft: %s".formatted(statement.code(), statement.text()));
        var doing = new Div(back, list);
        doing.addClassName("row");
        getContent().add(new ViewHeader("Statement " + statement.code()), what, doing);
        back.focus();
    }

    private Component moving(Edition draft, Area area, StatementId statement) {
        var id = draft.id();
        var place = area.statements().stream().map(Statement::id).toList().indexOf(statement);
        var areas = new Select<Area>();
        areas.setLabel("Area");
        areas.setItems(draft.content().areas());
        areas.setItemLabelGenerator(one -> "%s  %s".formatted(one.code(), one.title()));
        areas.setValue(area);
        areas.addValueChangeListener(chosen -> move(
                id, new DraftChange.StatementMoved(statement, chosen.getValue().code(), Integer.MAX_VALUE)));
        var row = new Div(areas);
        row.addClassNames("row", "moving");
        if (place > 0) {
            row.add(new Button(
                    "Move up", click -> move(id, new DraftChange.StatementMoved(statement, area.code(), place - 1))));
        }
        if (place < area.statements().size() - 1) {
            row.add(new Button(
                    "Move down", click -> move(id, new DraftChange.StatementMoved(statement, area.code(), place + 1))));
        }
        return row;
    }

    private void move(EditionId id, DraftChange.StatementMoved moved) {
        switch (editing.change(id, moved)) {
            case Drafted.Kept(var now) ->
                now.content().statement(moved.statement()).ifPresent(statement -> {
                    draw(now, statement);
                    Messages.done("It stands in %s now."
                            .formatted(now.content()
                                    .areaOf(statement.id())
                                    .map(Area::title)
                                    .orElse("")));
                });
            case Drafted.ChangedMeanwhile _ ->
                Messages.refused("Somebody took the statement or the area away meanwhile. Open the draft again.");
        }
    }
}
