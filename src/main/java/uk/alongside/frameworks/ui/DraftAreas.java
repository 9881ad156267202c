package uk.alongside.frameworks.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import uk.alongside.frameworks.Area;
import uk.alongside.frameworks.DraftChange;
import uk.alongside.frameworks.Edition;
import uk.alongside.frameworks.Statement;
import uk.alongside.frameworks.StatementId;
import uk.alongside.kernel.ui.FormDialog;

/** The areas of a draft: all of them to choose from, one of them open. */
final class DraftAreas extends Composite<Section> {

    private final DraftDesk desk;
    private final String project;
    private final Edition draft;

    DraftAreas(DraftDesk desk, String project, Edition draft, String asked) {
        this.desk = desk;
        this.project = project;
        this.draft = draft;
        var open = areas().stream()
                .filter(area -> area.code().equals(asked))
                .findFirst()
                .or(() -> areas().stream().findFirst());
        var add = new Button("Add an area", click -> addArea());
        add.addThemeVariants(ButtonVariant.SMALL);
        var head = new Div(new H2("Areas and statements"), add);
        head.addClassNames("row", "end");
        getContent().addClassName("stack");
        getContent().add(head);
        if (areas().isEmpty()) {
            getContent().add(new Paragraph("None yet. Add an area, then its statements."));
        } else {
            var columns = new Div(choice(open), open.<Component>map(this::panel).orElseGet(Div::new));
            columns.addClassName("areas");
            getContent().add(columns);
        }
    }

    private List<Area> areas() {
        return draft.content().areas();
    }

    private Nav choice(Optional<Area> open) {
        var list = new OrderedList();
        for (var area : areas()) {
            var link = Ways.link(
                    "%s  %s".formatted(area.code(), area.title()), FrameworkEditView.class, project, draft.id());
            link.setQueryParameters(QueryParameters.of(FrameworkEditView.AREA, area.code()));
            if (open.filter(area::equals).isPresent()) {
                link.getElement().setAttribute("aria-current", "true");
            }
            var item = new ListItem(link);
            item.add(" " + area.statements().size());
            list.add(item);
        }
        var nav = new Nav(list);
        nav.setAriaLabel("Areas");
        nav.addClassName("area-choice");
        return nav;
    }

    private Component panel(Area area) {
        var head = new Div(new H3("%s  %s".formatted(area.code(), area.title())), doing(area));
        head.addClassNames("row", "end");
        var add = new Button("Add a statement", click -> addStatement(area));
        var panel = new Section(head);
        panel.addClassNames("card", "stack");
        area.about().lines().filter(line -> !line.isBlank()).forEach(line -> panel.add(new Paragraph(line)));
        panel.add(new StatementLinks(project, draft.id(), area), new Div(add));
        return panel;
    }

    private Div doing(Area area) {
        var place = areas().indexOf(area);
        var doing = new Div(button("Change", "Change area " + area.code(), () -> changeArea(area)));
        doing.addClassName("row");
        if (place > 0) {
            doing.add(button("Up", "Move area %s up".formatted(area.code()), () -> move(area, -1)));
        }
        if (place < areas().size() - 1) {
            doing.add(button("Down", "Move area %s down".formatted(area.code()), () -> move(area, 1)));
        }
        doing.add(button("Remove", "Remove area " + area.code(), () -> remove(area)));
        return doing;
    }

    private static Button button(String words, String spoken, Runnable does) {
        var button = new Button(words, click -> does.run());
        button.addThemeVariants(ButtonVariant.SMALL);
        button.setAriaLabel(spoken);
        return button;
    }

    private void move(Area area, int by) {
        var codes = new ArrayList<>(areas().stream().map(Area::code).toList());
        var seen = List.copyOf(codes);
        var place = codes.indexOf(area.code());
        Collections.swap(codes, place, place + by);
        desk.change(new DraftChange.AreasOrdered(seen, codes), area.code());
    }

    private void remove(Area area) {
        if (area.statements().isEmpty()) {
            desk.change(new DraftChange.AreaRemoved(area), "");
            return;
        }
        var what = "The area and its %s leave the draft. Editions that are published keep them."
                .formatted(Says.count(area.statements().size(), "statement"));
        new FormDialog("Remove " + area.title(), "Remove it", new Paragraph(what), () -> {
                    desk.change(new DraftChange.AreaRemoved(area), "");
                    return true;
                })
                .open();
    }

    private void addArea() {
        askArea(new DraftChange.Heading("", "", ""), "Add an area", "Add it", false);
    }

    private void changeArea(Area area) {
        askArea(DraftChange.Heading.of(area), "Change the area", "Keep it", true);
    }

    private void askArea(DraftChange.Heading heading, String title, String doIt, boolean there) {
        var code = new TextField("Code", heading.code(), "");
        code.setHelperText("Short, such as 3 or L.");
        var name = new TextField("Title", heading.title(), "");
        var about = new TextArea("What it is about", heading.about(), "");
        var form = new Div(code, name, about);
        form.addClassName("invite-form");
        desk.ask(
                title,
                doIt,
                form,
                Map.of("code", code, "title", name, "about", about),
                heading,
                seen -> {
                    var now = new DraftChange.Heading(code.getValue(), name.getValue(), about.getValue());
                    return there ? new DraftChange.AreaChanged(seen, now) : new DraftChange.AreaAdded(now);
                },
                now -> now.content().areas().stream()
                        .filter(area -> area.code().equals(heading.code()))
                        .findFirst()
                        .map(DraftChange.Heading::of)
                        .orElse(heading),
                now -> "%s, %s".formatted(now.code(), now.title()),
                now -> code.getValue().strip());
    }

    private void addStatement(Area area) {
        var code = new TextField("Code", suggested(area), "");
        var text = new TextArea("Statement");
        text.setHelperText("One thing that a school can say of itself. {learners} becomes the setting's own word.");
        var form = new Div(code, text);
        form.addClassName("invite-form");
        var id = StatementId.next();
        desk.ask(
                "Add a statement to " + area.title(),
                "Add it",
                form,
                Map.of("code", code, "text", text),
                area.code(),
                seen -> new DraftChange.StatementAdded(
                        seen,
                        new Statement(
                                id,
                                code.getValue(),
                                text.getValue(),
                                "",
                                List.of(),
                                List.of(),
                                Set.of(),
                                List.of(),
                                List.of(),
                                List.of())),
                now -> area.code(),
                seen -> "area " + seen + " is no longer there",
                now -> area.code());
    }

    /** The area's code and the next number, as most frameworks count. */
    private static String suggested(Area area) {
        var last =
                area.statements().isEmpty() ? "" : area.statements().getLast().code();
        var digits = last.replaceFirst("^.*?([0-9]*)$", "$1");
        if (digits.isEmpty() || digits.length() > 6) {
            return area.code() + (area.code().matches(".*[0-9]") ? ".1" : "1");
        }
        return last.substring(0, last.length() - digits.length()) + (Integer.parseInt(digits) + 1);
    }
}
