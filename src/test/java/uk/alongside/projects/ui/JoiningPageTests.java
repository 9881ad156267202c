package uk.alongside.projects.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.alongside.PageTests;
import uk.alongside.kernel.ActingAs;
import uk.alongside.people.PersonId;
import uk.alongside.projects.Audience;
import uk.alongside.projects.JoiningAgreement;
import uk.alongside.projects.Participation;
import uk.alongside.projects.ProjectDirectory;
import uk.alongside.projects.ProjectExamples;
import uk.alongside.projects.ProjectId;
import uk.alongside.projects.ProjectPacks;
import uk.alongside.projects.ProjectTeam;
import uk.alongside.projects.Role;
import uk.alongside.projects.SharedKind;
import uk.alongside.projects.Sharing;
import uk.alongside.projects.SharingChoices;
import uk.alongside.schools.SchoolId;

/** One calm page: a head accepts, chooses, and changes their mind; the others read. */
class JoiningPageTests extends PageTests {

    private final ProjectExamples examples;
    private final ProjectTeam team;
    private final ProjectDirectory directory;
    private final JoiningAgreement agreement;
    private final SharingChoices choices;

    JoiningPageTests(
            ApplicationContext portal,
            ProjectPacks packs,
            ProjectTeam team,
            ProjectDirectory directory,
            JoiningAgreement agreement,
            SharingChoices choices,
            JdbcClient client) {
        super(portal);
        this.examples = new ProjectExamples(packs, team, client);
        this.team = team;
        this.directory = directory;
        this.agreement = agreement;
        this.choices = choices;
    }

    private SchoolId firstSchool(ProjectId project) {
        return ActingAs.person(examples.somebody(Role.EVALUATOR, project).value())
                .call(() -> directory.schoolsOf(project))
                .getFirst()
                .id();
    }

    private PersonId of(SchoolId school, Role role, ProjectId project) {
        var person = PersonId.next();
        ActingAs.system("test")
                .run(() -> team.addParticipation(new Participation(
                        person, project, role, Optional.of(school), LocalDate.of(2020, 1, 1), Optional.empty())));
        return person;
    }

    @Test
    void headAcceptsChoosesAndEndsAllSharing() {
        var project = examples.project("joining-page");
        var school = firstSchool(project);
        open(of(school, Role.HEAD, project).value(), "projects/joining-page/joining");
        _get(H2.class, spec -> spec.withText("Working alongside each other (version 1)"));
        assertThat(ticks("Progress board").getValue())
                .as("what the pack brought along")
                .containsExactly(Audience.STEERING_GROUP);

        ticks("Progress board").setValue(Set.of());
        ticks("Actions").setValue(Set.of(Audience.PARTNER_SCHOOL));
        _click(_get(Button.class, spec -> spec.withText("Accept the agreement")));

        assertThat(choices.hasAccepted(project, school)).isTrue();
        assertThat(choices.of(project, school)).isEqualTo(new Sharing(Set.of(SharedKind.ACTIONS), Set.of()));
        assertThat(standing()).contains("accepted version 1 on");

        _click(_get(Button.class, spec -> spec.withText("Share nothing")));
        assertThat(choices.of(project, school)).isEqualTo(Sharing.NOTHING);
        _assertNone(Button.class, spec -> spec.withText("Share nothing"));

        _click(_get(Button.class, spec -> spec.withText("Take the agreement back")));
        assertThat(choices.hasAccepted(project, school)).isFalse();
        assertThat(standing()).contains("took the agreement back on").contains("Read the agreement");
        _get(Button.class, spec -> spec.withText("Accept the agreement"));
    }

    @Test
    void ticksAreKeptWhereSomethingElseWasDecidedMeanwhile() {
        var project = examples.project("joining-clash");
        var school = firstSchool(project);
        var head = of(school, Role.HEAD, project);
        open(head.value(), "projects/joining-clash/joining");
        ActingAs.person(head.value()).run(() -> agreement.accept(project, school, 1, Sharing.NOTHING, 0));

        ticks("Answers").setValue(Set.of(Audience.PARTNER_SCHOOL));
        _click(_get(Button.class, spec -> spec.withText("Accept the agreement")));

        assertThat(choices.of(project, school)).isEqualTo(Sharing.NOTHING);
        _get(
                Paragraph.class,
                spec -> spec.withPredicate(text -> text.getText().startsWith("Something was decided since")
                        && text.getText().contains("Nothing was saved")));
        assertThat(ticks("Answers").getValue()).containsExactly(Audience.PARTNER_SCHOOL);

        _click(_get(Button.class, spec -> spec.withText("Save what others see")));
        assertThat(choices.of(project, school).withPartnerSchool()).contains(SharedKind.ANSWERS);
    }

    @Test
    void sencoReadsAndDecidesNothing() {
        var project = examples.project("joining-read");
        open(of(firstSchool(project), Role.SENCO, project).value(), "projects/joining-read/joining");

        assertThat(standing()).contains("The head of the school has not accepted it yet.");
        assertThat(_find(CheckboxGroup.class)).isEmpty();
        assertThat(_find(Button.class, spec -> spec.withText("Accept the agreement")))
                .isEmpty();
    }

    @Test
    void schoolOfOthersIsNotThere() {
        var project = examples.project("joining-others");
        var head = of(firstSchool(project), Role.HEAD, project);
        open(head.value(), "projects/joining-others/joining");
        UI.getCurrent().navigate("projects/joining-others/joining", QueryParameters.of("school", "B"));
        assertThat(_get(H1.class).getText()).isEqualTo("We cannot find this page");

        open(examples.somebody(Role.STEERING_GROUP, project).value(), "projects/joining-others/joining");
        assertThat(_get(H1.class).getText()).isEqualTo("We cannot find this page");
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static CheckboxGroup<Audience> ticks(String kind) {
        return (CheckboxGroup<Audience>) _get(CheckboxGroup.class, spec -> spec.withLabel(kind));
    }

    private static String standing() {
        return _get(Paragraph.class, spec -> spec.withId("joining-standing")).getText();
    }

    @Test
    void headBeginsAtHomeWithTheAgreement() {
        var project = examples.project("joining-home");
        open(of(firstSchool(project), Role.HEAD, project).value(), "");

        _get(H2.class, spec -> spec.withText("Read the joining agreement for Anchor Primary (invented)."));
        assertThat(UI.getCurrent().getActiveViewLocation().getPath()).isEmpty();
    }
}
