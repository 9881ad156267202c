package uk.alongside.pairing.quality;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static uk.alongside.pairing.known.KnownWorld.as;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import uk.alongside.PageTests;
import uk.alongside.audits.results.ResultsWorld;
import uk.alongside.kernel.SchoolTime;
import uk.alongside.pairing.known.KnownWorld;
import uk.alongside.projects.Role;

/** The page that says which days are not in order, and the form on which the lead puts them right. */
@Import({KnownWorld.class, ResultsWorld.class})
class PairingQualityPageTests extends PageTests {

    private final KnownWorld world;
    private final PairingQuality quality;
    private final LocalDate today;

    PairingQualityPageTests(ApplicationContext portal, KnownWorld world, PairingQuality quality, Clock clock) {
        super(portal);
        this.world = world;
        this.quality = quality;
        this.today = SchoolTime.today(clock);
    }

    @Test
    void nothingBreaksARuleIsSaidWithWhatWasLookedAt() {
        var project = world.project("quality-page-none", 3);
        var reader = world.somebody("Quentin Reader", Role.QA_LEAD, project);

        open(reader.value(), "projects/quality-page-none/pairing/quality");

        assertThat(_find(Paragraph.class))
                .extracting(Paragraph::getText)
                .contains("Nothing breaks a rule: 3 schools and 0 pairs looked at.");
        assertThat(_find(Anchor.class, spec -> spec.withText("School A"))).isEmpty();
    }

    @Test
    void leadPutsADayRightAndNothingTypedIsLost() {
        var project = world.project("quality-page-days", 3);
        var lead = world.somebody("Lena Lead", Role.PROJECT_LEAD, project);
        var first = as(lead).call(() -> quality.days("quality-page-days")).getFirst();
        as(lead).run(() -> quality.record(
                "quality-page-days",
                first,
                Map.of(SchoolStep.CONTACT, today, SchoolStep.RESPONSE, today.minusDays(1)),
                ""));

        open(lead.value(), "projects/quality-page-days/pairing/quality?school=" + first.school());

        assertThat(_find(ListItem.class))
                .anySatisfy(line -> assertThat(line.getElement().getTextRecursively())
                        .contains(first.name(), "comes after the response"));
        _get(DatePicker.class, spec -> spec.withLabel("First contact")).setValue(today.minusDays(20));
        _click(_get(Button.class, spec -> spec.withText("Record")));
        var reason = _get(TextArea.class);
        assertThat(reason.isInvalid()).isTrue();
        assertThat(reason.getErrorMessage()).contains("two weeks back");
        assertThat(_get(DatePicker.class, spec -> spec.withLabel("First contact"))
                        .getValue())
                .isEqualTo(today.minusDays(20));

        reason.setValue("The list came by post.");
        _click(_get(Button.class, spec -> spec.withText("Record")));

        assertThat(_find(Dialog.class)).isEmpty();
        assertThat(_find(Paragraph.class))
                .extracting(Paragraph::getText)
                .contains("Nothing breaks a rule: 3 schools and 0 pairs looked at.", "No fault: each has its reason.");
    }
}
