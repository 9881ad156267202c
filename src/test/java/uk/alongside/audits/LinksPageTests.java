package uk.alongside.audits;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static uk.alongside.audits.ReviewExamples.NAMED;
import static uk.alongside.audits.ReviewExamples.POLICY;
import static uk.alongside.audits.ReviewWorld.as;

import com.github.mvysny.kaributesting.v10.GridKt;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import uk.alongside.PageTests;
import uk.alongside.SqlCount;
import uk.alongside.people.PersonId;
import uk.alongside.projects.ProjectId;
import uk.alongside.projects.Role;
import uk.alongside.projects.Sharing;

/** Who answers beside the sheet, as its SENCO asks them: links for families, areas for colleagues, somebody who reads. */
@Import({ReviewWorld.class, SqlCount.class})
class LinksPageTests extends PageTests {

    private final ReviewWorld world;
    private final Respondents respondents;
    private final AnswerByLink byLink;

    LinksPageTests(ApplicationContext portal, ReviewWorld world, Respondents respondents, AnswerByLink byLink) {
        super(portal);
        this.world = world;
        this.respondents = respondents;
        this.byLink = byLink;
    }

    private record Here(String key, ProjectId project, PersonId senco, PersonId head, AuditId audit) {}

    private Here here(String key) {
        var project = world.project(key);
        var lead = world.somebody("Lena Lead", Role.PROJECT_LEAD, project);
        var senco = world.somebody("Sami Senco", Role.SENCO, project, "A");
        var head = world.somebody("Hana Head", Role.HEAD, project, "A");
        world.accept(head, project, "A", Sharing.NOTHING);
        var edition = world.edition("review-" + key, ReviewExamples.content());
        var round = world.open(lead, project, RoundKind.BASELINE, edition.id(), ColleaguesSee.NOTHING);
        return new Here(key, project, senco, head, world.audit(round, project, "A"));
    }

    private void open(Here here) {
        open(here.senco().value(), "projects/%s/reviews/%s/colleagues".formatted(here.key(), here.audit()));
    }

    private static void press(String words) {
        _click(_get(Button.class, spec -> spec.withText(words)));
    }

    /** A button of whoever was asked last. */
    @SuppressWarnings({"unchecked", "rawtypes"})
    private static void pressNamed(String name) {
        Grid<RespondentLine> asked = _get(Grid.class);
        var actions = GridKt._getCellComponent(asked, asked.getListDataView().getItemCount() - 1, "actions");
        _click(_get(
                actions,
                Button.class,
                spec -> spec.withPredicate(
                        button -> button.getAriaLabel().filter(name::equals).isPresent())));
    }

    private static String addressOnTheCard() {
        return _get(Span.class, spec -> spec.withClasses("address")).getText();
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static Select<RespondentKind> kinds() {
        return _get(Select.class, spec -> spec.withLabel("For whom"));
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static Select<String> languages() {
        return _get(Select.class, spec -> spec.withLabel("Language"));
    }

    private static TextField label() {
        return _get(TextField.class, spec -> spec.withLabel("What you call them"));
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static ComboBox<PossibleColleague> reader() {
        return _get(ComboBox.class, spec -> spec.withLabel("Who reads it every day"));
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static CheckboxGroup<AreaProgress> areas() {
        return _get(CheckboxGroup.class, spec -> spec.withLabel("Areas"));
    }

    @Test
    void linksAreShownOnceOnCardsInTheLanguageOfTheFamily() {
        var here = here("links-made");
        open(here);

        press("Make links");
        assertThat(kinds().getValue()).isEqualTo(RespondentKind.PARENT);
        assertThat(languages().getListDataView().getItems()).containsExactly("en", "pl");
        languages().setValue("pl");
        label().setValue("Parents of Tom Baker");
        _get(IntegerField.class, spec -> spec.withLabel("How many links")).setValue(1);
        press("Make them");
        assertThat(label().getErrorMessage()).startsWith("Call them by what they are");
        label().setValue("Parents of Year 3");
        press("Make them");

        assertThat(_get(H3.class).getText()).isEqualTo("Parents of Year 3");
        assertThat(_find(Paragraph.class))
                .extracting(Paragraph::getText)
                .anyMatch(text -> text.equals("Anchor Primary (invented) chce poznać Państwa zdanie."));
        var address = addressOnTheCard();
        assertThat(byLink.open(address.substring(address.lastIndexOf('/') + 1)).language())
                .isEqualTo("pl");
        assertThat(_find(Paragraph.class))
                .extracting(Paragraph::getText)
                .anyMatch(text -> text.startsWith("Parents and carers: 0 of 1 links have been answered."));

        open(here);
        assertThat(_find(Span.class, spec -> spec.withClasses("address")))
                .as("nobody can look it up")
                .isEmpty();
        pressNamed("Make a new link for Parents of Year 3");
        press("Make it");
        assertThat(_find(H2.class)).extracting(H2::getText).contains("A new link");
        assertThat(addressOnTheCard()).isNotEqualTo(address);

        pressNamed("Ask Parents of Year 3 no longer");
        press("Ask no longer");
        assertThat(as(here.senco()).call(() -> respondents.of(here.audit())))
                .as("the link that was opened, and the one in its place that began empty")
                .hasSize(2)
                .allSatisfy(line -> assertThat(line.withdrawnAt()).isPresent());
    }

    @Test
    void colleagueIsAskedSomeAreasOnly() {
        var here = here("links-share");
        var amina = world.somebody("Amina Adler", Role.SCHOOL_STAFF, here.project(), "A");
        as(here.senco())
                .run(() -> respondents.ask(here.audit(), amina, new NewRespondent(RespondentKind.TEACHER, "", "en")));
        open(here);

        pressNamed("Choose the areas that Amina Adler is asked");
        var areas = areas();
        assertThat(areas.getValue()).hasSize(2);
        areas.deselectAll();
        press("Ask these");
        assertThat(areas.isInvalid()).isTrue();
        areas.select(areas.getListDataView().getItem(0));
        press("Ask these");

        assertThat(as(here.senco()).call(() -> respondents.of(here.audit())))
                .singleElement()
                .satisfies(line -> assertThat(line.share()).isEqualTo(Set.of(NAMED, POLICY)));
    }

    @Test
    void sencoNamesWhoReadsWhatPupilsWrite() {
        var here = here("links-reader");
        open(here);

        assertThat(_find(H2.class)).extracting(H2::getText).contains("What pupils write");
        var who = reader();
        assertThat(who.getValue()).isNull();
        who.setValue(who.getListDataView()
                .getItems()
                .filter(one -> one.person().equals(here.head()))
                .findFirst()
                .orElseThrow());
        press("Save");

        assertThat(as(here.senco())
                        .call(() -> respondents.readersOfPupils(here.audit()))
                        .now())
                .contains(here.head());
        open(here);
        assertThat(reader().getValue()).isNotNull();
    }

    @Test
    void pageCostsTheSameForManyLinksAsForOne() {
        var few = here("links-few");
        var many = here("links-many");
        make(few, 1);
        make(many, 60);

        assertThat(SqlCount.of(() -> opened(many)).statements())
                .hasSameSizeAs(SqlCount.of(() -> opened(few)).statements());
    }

    private boolean opened(Here here) {
        open(here);
        return true;
    }

    private void make(Here here, int count) {
        as(here.senco())
                .call(() -> respondents.links(here.audit(), new NewLinks(RespondentKind.PARENT, "", count, "en", 14)))
                .forEach(link -> world.writeByLink(
                        link.token(), link.respondent(), ReviewExamples.HEARD, Map.of("judgement", "2")));
        assertThat(as(here.senco())
                        .call(() -> respondents.languages(here.audit()))
                        .get(RespondentKind.PUPIL))
                .isEqualTo(Optional.of("en").stream().toList());
    }
}
