package uk.alongside.audits;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static uk.alongside.audits.ReviewExamples.HEARD;
import static uk.alongside.audits.ReviewWorld.as;

import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import uk.alongside.PageTests;
import uk.alongside.projects.Role;
import uk.alongside.projects.Sharing;

/** What pupils wrote, as whoever reads it every day meets it. */
@Import(ReviewWorld.class)
class PupilsWordsPageTests extends PageTests {

    private final ReviewWorld world;
    private final Respondents respondents;

    PupilsWordsPageTests(ApplicationContext portal, ReviewWorld world, Respondents respondents) {
        super(portal);
        this.world = world;
        this.respondents = respondents;
    }

    @Test
    void readerReadsWhatWasWrittenAndToWhichQuestion() {
        var project = world.project("pupils-page");
        var lead = world.somebody("Lena Lead", Role.PROJECT_LEAD, project);
        var senco = world.somebody("Sami Senco", Role.SENCO, project, "A");
        var head = world.somebody("Hana Head", Role.HEAD, project, "A");
        world.accept(head, project, "A", Sharing.NOTHING);
        var edition = world.edition("review-pupils-page", ReviewExamples.content());
        var round = world.open(lead, project, RoundKind.BASELINE, edition.id(), ColleaguesSee.NOTHING);
        var audit = world.audit(round, project, "A");
        as(senco).run(() -> respondents.readerOfPupils(audit, Optional.of(head)));
        var link = as(senco)
                .call(() -> respondents.links(audit, new NewLinks(RespondentKind.PUPIL, "Year 4", 1, "en", 14)))
                .getFirst();
        world.writeByLink(link.token(), link.respondent(), HEARD, Map.of("text", "I would like more time."));

        open(head.value(), "projects/pupils-page/reviews/%s/words".formatted(audit));

        assertThat(_get(H1.class).getText()).isEqualTo("Words to read today");
        assertThat(_get(H2.class).getText()).isEqualTo("Year 4, new");
        assertThat(_find(Paragraph.class))
                .extracting(Paragraph::getText)
                .anyMatch(text -> text.contains("designated safeguarding lead now"))
                .contains("Adults ask me what helps me.", "“I would like more time.”");

        open(head.value(), "projects/pupils-page/reviews/%s/words".formatted(audit));
        assertThat(_get(H2.class).getText()).isEqualTo("Year 4");

        open(senco.value(), "projects/pupils-page/reviews/%s/words".formatted(audit));
        assertThat(_get(H1.class).getText()).as("not the SENCO’s to read").doesNotContain("Words to read");
    }
}
