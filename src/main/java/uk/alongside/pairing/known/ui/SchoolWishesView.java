package uk.alongside.pairing.known.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.stream.Collectors;
import uk.alongside.kernel.NotFound;
import uk.alongside.kernel.RuleBroken;
import uk.alongside.kernel.ui.Messages;
import uk.alongside.kernel.ui.ViewHeader;
import uk.alongside.pairing.known.SchoolWishes;
import uk.alongside.pairing.known.WishesPage;
import uk.alongside.pairing.rules.Theme;
import uk.alongside.pairing.ui.PairingNavigation;
import uk.alongside.projects.ProjectSchool;
import uk.alongside.projects.ui.ProjectPage;
import uk.alongside.projects.ui.ProjectsNavigation;

/** What a school asks for before pairs are looked for: themes to work on, and schools to work with. */
@Route(PairingNavigation.WISHES)
@StyleSheet("styles/pairing.css")
@PermitAll
class SchoolWishesView extends ProjectPage {

    private static final String TITLE = "Your school’s wishes";

    private final SchoolWishes wishes;
    private final PairingNavigation pages;
    private String key = "";

    SchoolWishesView(SchoolWishes wishes, PairingNavigation pages, ProjectsNavigation navigation) {
        super(navigation);
        this.wishes = wishes;
        this.pages = pages;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        key = keyIn(event);
        draw();
    }

    private void draw() {
        var mine = wishes.mine(key);
        if (mine.isEmpty()) {
            throw new NotFound();
        }
        var project = mine.getFirst().project();
        begin(project, TITLE, SchoolWishesView.class);
        getContent()
                .add(
                        pages.links(project, PairingNavigation.Page.WISHES),
                        new ViewHeader(TITLE)
                                .under(
                                        "The lead of the project reads them when schools are paired. A wish is no promise."));
        mine.forEach(school -> getContent().add(wishesOf(school)));
    }

    private Component wishesOf(WishesPage page) {
        var section = KnownView.section(page.school().name());
        var form = new Div();
        form.addClassName("known-form");
        var themes = new CheckboxGroup<Theme>("What your school wants to work on");
        themes.setItems(page.themes());
        themes.setItemLabelGenerator(Theme::name);
        themes.setValue(page.themes().stream()
                .filter(theme -> page.wishes().themes().contains(theme.code()))
                .collect(Collectors.toSet()));
        if (page.themes().isEmpty()) {
            form.add(new Paragraph("Themes can be chosen once the project has opened its baseline self-review."));
        } else {
            form.add(themes);
        }
        var schools = new MultiSelectComboBox<ProjectSchool>("Schools that it would like to work with");
        schools.setItems(page.others());
        schools.setItemLabelGenerator(ProjectSchool::name);
        schools.setValue(page.others().stream()
                .filter(other -> page.wishes().schools().contains(other.id()))
                .collect(Collectors.toSet()));
        schools.setHelperText("At most ten, of the schools that agreed to be named.");
        var save = new Button("Save the wishes", click -> save(page, themes, schools));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        save.setAriaLabel("Save the wishes of " + page.school().name());
        form.add(schools, save);
        section.add(form);
        return section;
    }

    private void save(WishesPage page, CheckboxGroup<Theme> themes, MultiSelectComboBox<ProjectSchool> schools) {
        var said = new WishesPage.Wishes(
                themes.getValue().stream().map(Theme::code).collect(Collectors.toSet()),
                schools.getValue().stream().map(ProjectSchool::id).collect(Collectors.toSet()));
        try {
            if (wishes.save(page.project().id(), page.school().id(), said, page.wishes())) {
                Messages.done("Saved. The lead of the project reads it.");
            } else {
                Messages.refused("Somebody else at your school changed this meanwhile. Here is how it stands now.");
            }
            draw();
        } catch (RuleBroken refused) {
            schools.setErrorMessage(refused.reason());
            schools.setInvalid(true);
            schools.focus();
        }
    }
}
