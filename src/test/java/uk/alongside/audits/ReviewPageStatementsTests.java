package uk.alongside.audits;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static org.assertj.core.api.Assertions.assertThat;
import static uk.alongside.audits.ReviewWorld.as;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.H1;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import uk.alongside.PageTests;
import uk.alongside.SqlCount;
import uk.alongside.audits.ReviewWorld.Opened;
import uk.alongside.frameworks.Statement;
import uk.alongside.frameworks.StatementId;
import uk.alongside.people.PersonId;
import uk.alongside.projects.Role;

/** A screen of a self-review costs as many statements for a long one with many colleagues as for a short one with few. */
@Import({ReviewWorld.class, SqlCount.class})
class ReviewPageStatementsTests extends PageTests {

    /** Of a screen; what the frame around it costs is paid with the first page. */
    private static final int AT_MOST = 15;

    private final ReviewWorld world;
    private final SchoolSheet school;
    private final Respondents respondents;
    private final Moderation moderation;

    ReviewPageStatementsTests(
            ApplicationContext portal,
            ReviewWorld world,
            SchoolSheet school,
            Respondents respondents,
            Moderation moderation) {
        super(portal);
        this.world = world;
        this.school = school;
        this.respondents = respondents;
        this.moderation = moderation;
    }

    @AfterEach
    void endTheRequest() {
        RequestContextHolder.resetRequestAttributes();
    }

    /** So many areas, of whose first so many statements are answered by the school and by so many colleagues. */
    private Opened here(String key, int areas, int colleagues) {
        var here = world.opened(key, ColleaguesSee.ANSWERS_WITH_NAMES, ReviewExamples.wide(areas));
        var some = statements(here).subList(0, colleagues);
        world.answer(here.senco(), here.sheet(), "3", some);
        for (int number = 0; number < colleagues; number++) {
            var person = world.somebody("Colleague " + number, Role.SCHOOL_STAFF, here.project(), "A");
            var sheet = as(here.senco())
                    .call(() ->
                            respondents.ask(here.audit(), person, new NewRespondent(RespondentKind.TEACHER, "", "en")));
            world.answer(person, sheet, "1", some);
        }
        return here;
    }

    private List<StatementId> statements(Opened here) {
        return world.find(here.audit()).content().statements().stream()
                .map(Statement::id)
                .toList();
    }

    private List<String> opening(PersonId person, String address) {
        open(person.value(), "projects");
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(new MockHttpServletRequest()));
        return SqlCount.of(() -> {
                    UI.getCurrent().navigate(address);
                    assertThat(_find(H1.class)).extracting(H1::getText).doesNotContain(Page.NOT_FOUND);
                    return true;
                })
                .statements();
    }

    private void sameFor(Opened few, Opened many, PersonId reader, PersonId otherReader, String page) {
        var large = opening(otherReader, many.page(page));

        assertThat(large)
                .as(page)
                .hasSameSizeAs(opening(reader, few.page(page)))
                .hasSizeLessThanOrEqualTo(AT_MOST);
    }

    @Test
    void screensOfTheSchoolCostTheSameHoweverMuchStandsOnThem() {
        var few = here("page-few", 1, 1);
        var many = here("page-many", 8, 6);

        for (var page : List.of("", "/all", "/send", "/colleagues")) {
            sameFor(few, many, few.senco(), many.senco(), page);
        }
        var list = opening(many.senco(), "projects/page-many/reviews");
        assertThat(list)
                .hasSameSizeAs(opening(few.senco(), "projects/page-few/reviews"))
                .hasSizeLessThanOrEqualTo(AT_MOST);
    }

    @Test
    void readingAndItsModeratedJudgementsCostTheSame() {
        var few = sent("page-read-few", 1, 1);
        var many = sent("page-read-many", 8, 9);

        sameFor(few, many, few.lead(), many.lead(), "/read");
        sameFor(few, many, few.senco(), many.senco(), "/read");
    }

    private Opened sent(String key, int areas, int judged) {
        var here = world.opened(key, ColleaguesSee.ANSWERS, ReviewExamples.wide(areas));
        var all = statements(here);
        world.answer(here.senco(), here.sheet(), "2", all);
        as(here.senco()).run(() -> school.send(here.audit()));
        var quality = world.somebody("Quin Quality", Role.QA_LEAD, here.project());
        all.subList(0, judged).forEach(statement -> as(quality)
                .run(() -> moderation.judge(here.audit(), statement, Judgement.at(3), "Seen.")));
        return here;
    }

    @Test
    void pupilsWordsCostTheSameHoweverManyTheyAre() {
        var few = words("page-words-few", 1);
        var many = words("page-words-many", 7);

        sameFor(few, many, few.head(), many.head(), "/words");
    }

    private Opened words(String key, int pupils) {
        var here = world.opened(key, ColleaguesSee.NOTHING);
        as(here.senco()).run(() -> respondents.readerOfPupils(here.audit(), Optional.of(here.head())));
        as(here.senco())
                .call(() ->
                        respondents.links(here.audit(), new NewLinks(RespondentKind.PUPIL, "Year 4", pupils, "en", 14)))
                .forEach(link -> world.writeByLink(
                        link.token(), link.respondent(), ReviewExamples.HEARD, Map.of("text", "More time, please.")));
        return here;
    }
}
