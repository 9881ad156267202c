package uk.alongside.projects.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.LocalDate;
import uk.alongside.kernel.Days;
import uk.alongside.kernel.RuleBroken;
import uk.alongside.kernel.ui.DayField;
import uk.alongside.kernel.ui.Messages;
import uk.alongside.kernel.ui.ViewHeader;
import uk.alongside.projects.KeptUntil;
import uk.alongside.projects.ProjectDirectory;
import uk.alongside.projects.Retention;
import uk.alongside.projects.RetentionPlan;
import uk.alongside.projects.WouldGo;

/** Until when a project keeps personal data, and exactly what goes after that day. */
@Route("projects/:project/data-kept")
@StyleSheet("styles/projects.css")
@PermitAll
class RetentionView extends ProjectPage {

    private static final String TITLE = "How long data is kept";

    private final ProjectDirectory directory;
    private final Retention retention;
    private final Div content = new Div();

    RetentionView(ProjectDirectory directory, ProjectsNavigation navigation, Retention retention) {
        super(navigation);
        this.directory = directory;
        this.retention = retention;
        getContent().addClassName("retention");
        content.addClassName("stack-l");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var project = directory.byKey(keyIn(event));
        var plan = retention.plan(project.key());
        begin(project, TITLE, RetentionView.class);
        getContent()
                .add(
                        new ViewHeader(TITLE)
                                .under(
                                        "Who people were is kept for a time. Figures stay, under ids that lead to nobody."),
                        content);
        show(plan);
    }

    private void show(RetentionPlan plan) {
        content.removeAll();
        content.add(day(plan), whatGoes(plan));
    }

    private Component day(RetentionPlan plan) {
        var kept = plan.keptUntil();
        var picker = new DayField("Keep personal data until", kept.day());
        var set = new Button(
                "Set this day", click -> picker.read("Choose a day, such as %s.".formatted(Days.inWords(kept.day())))
                        .ifPresent(day -> keepUntil(plan, picker, day)));
        var card = new Section(new H2("The last day"), new Paragraph(about(kept)), picker, new Div(set));
        card.addClassNames("card", "stack");
        return card;
    }

    private static String about(KeptUntil kept) {
        return "It is kept until %s%s. In the night after, it goes by itself, and nobody can undo it."
                .formatted(
                        Days.inWords(kept.day()),
                        kept.byDefault()
                                ? ", two years after the project ended or came here, as long as you set no other day"
                                : "");
    }

    private void keepUntil(RetentionPlan plan, DayField picker, LocalDate day) {
        try {
            retention.keepUntil(plan.project().key(), day);
            Messages.done("Personal data is kept until %s.".formatted(Days.inWords(day)));
            show(retention.plan(plan.project().key()));
        } catch (RuleBroken broken) {
            picker.refuse(broken.reason());
        }
    }

    private static Component whatGoes(RetentionPlan plan) {
        var card = new Section(
                new H2("What will go"),
                new Paragraph(
                        "As it stands today. Whoever leads the project on that day stays: somebody must be able to"
                                + " open its figures."));
        plan.wouldGo().forEach(kind -> card.add(kind(kind)));
        card.addClassNames("card", "stack");
        return card;
    }

    private static Component kind(WouldGo kind) {
        var rows = new UnorderedList();
        kind.rows().forEach(row -> rows.add(new ListItem(row)));
        var part = new Div(
                new H3("%s: %,d".formatted(kind.kind(), kind.rows().size())), new Paragraph(kind.means()), rows);
        rows.setVisible(!kind.rows().isEmpty());
        part.addClassName("stack-s");
        return part;
    }
}
