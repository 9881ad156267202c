package uk.alongside.audits;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static uk.alongside.audits.Page.area;
import static uk.alongside.audits.Page.button;
import static uk.alongside.audits.Page.words;
import static uk.alongside.audits.ReviewExamples.HEARD;
import static uk.alongside.audits.ReviewExamples.NAMED;
import static uk.alongside.audits.ReviewExamples.POLICY;
import static uk.alongside.audits.ReviewWorld.as;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import uk.alongside.PageTests;
import uk.alongside.audits.ReviewWorld.Opened;
import uk.alongside.projects.Role;

/** A self-review that was sent, as those read it who come from outside the school, and what the school says to them. */
@Import(ReviewWorld.class)
class ReadingPagesTests extends PageTests {

    private final ReviewWorld world;
    private final SchoolSheet school;

    ReadingPagesTests(ApplicationContext portal, ReviewWorld world, SchoolSheet school) {
        super(portal);
        this.world = world;
        this.school = school;
    }

    private Opened sent(String key) {
        var here = world.opened(key, ColleaguesSee.ANSWERS);
        world.answer(here.senco(), here.sheet(), "2", List.of(NAMED, POLICY, HEARD));
        as(here.senco()).run(() -> school.send(here.audit()));
        return here;
    }

    @Test
    void nobodyReadsFromOutsideBeforeItIsSent() {
        var here = world.opened("read-unsent", ColleaguesSee.ANSWERS);
        for (var reader : List.of(
                here.lead(),
                world.somebody("Cora Coach", Role.COACH, here.project(), "A"),
                world.somebody("Quin Quality", Role.QA_LEAD, here.project()))) {
            open(reader.value(), here.page("/read"));
            assertThat(Page.name()).isEqualTo(Page.NOT_FOUND);
        }
    }

    @Test
    void leadReadsAnAreaAtATimeAndJudgesNothing() {
        var here = sent("read-lead");
        open(here.lead().value(), here.page("/read"));

        assertThat(Page.name()).isEqualTo("baseline self-review");
        assertThat(_find(H2.class)).extracting(H2::getText).first().asString().startsWith("1. There is one named");
        assertThat(Page.has("Judge")).isFalse();
        open(here.lead().value(), here.page("/read?area=F"));
        assertThat(_get(H2.class).getText()).isEqualTo("3. Pupils are asked what helps.");

        for (var outside : List.of(
                world.somebody("Cora Coach", Role.COACH, here.project(), "B"),
                world.somebody("Mona Member", Role.STEERING_GROUP, here.project()),
                world.somebody("Fred Funder", Role.FUNDER, here.project()))) {
            open(outside.value(), here.page("/read"));
            assertThat(Page.name()).isEqualTo(Page.NOT_FOUND);
        }
    }

    @Test
    void coachJudgesBesideTheSchoolAndTheSchoolAnswers() {
        var here = sent("read-coach");
        var coach = world.somebody("Cora Coach", Role.COACH, here.project(), "A");
        open(coach.value(), here.page("/read"));

        _click(Page.of("Judge: statement 1"));
        area("What it rests on").setValue("Seen in two rooms.");
        _click(button("Keep it"));
        assertThat(Page.fault(_get(RadioButtonGroup.class))).isEqualTo("Choose your judgement.");
        assertThat(area("What it rests on").getValue()).isEqualTo("Seen in two rooms.");
        Page.choose("Your judgement", Judgement.at(3));
        area("What it rests on").setValue("");
        _click(button("Keep it"));
        assertThat(Page.fault(area("What it rests on"))).isEqualTo("Write down what you saw or read.");
        area("What it rests on").setValue("Seen in two rooms.");
        _click(button("Keep it"));
        assertThat(_find(Dialog.class)).isEmpty();
        assertThat(words()).contains("Secure. Seen in two rooms.", "Leadership (1 of 2 moderated)");
        Page.of("Judge again: statement 1");

        open(here.senco().value(), here.page("/read"));
        _click(Page.of("Say something to it: statement 1"));
        _click(button("Keep it"));
        assertThat(Page.fault(area("What the school says to it"))).isEqualTo("Write down what you want to say.");
        area("What the school says to it").setValue("Come and see the third.");
        _click(button("Keep it"));
        assertThat(words()).contains("Come and see the third.");
    }
}
