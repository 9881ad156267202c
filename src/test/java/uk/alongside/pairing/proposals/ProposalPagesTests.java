package uk.alongside.pairing.proposals;

import static com.github.mvysny.kaributesting.v10.GridKt._getCellComponent;
import static com.github.mvysny.kaributesting.v10.GridKt._size;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import uk.alongside.PageTests;
import uk.alongside.jobs.Jobs;
import uk.alongside.kernel.ui.PlaceMap;
import uk.alongside.pairing.PairingExamples;
import uk.alongside.pairing.proposals.ProposalsWorld.Led;
import uk.alongside.pairing.rules.Conflict;
import uk.alongside.pairing.rules.Mark;
import uk.alongside.projects.Role;

/** The page of proposed pairs, as its lead, the evaluator and others find it. */
@Import({ProposalsWorld.class, AskedQuestions.class})
class ProposalPagesTests extends PageTests {

    private static final String NOT_FOUND = "We cannot find this page";

    private final ProposalsWorld world;
    private final Proposals proposals;
    private final Jobs jobs;

    ProposalPagesTests(ApplicationContext portal, ProposalsWorld world, Proposals proposals, Jobs jobs) {
        super(portal);
        this.world = world;
        this.proposals = proposals;
        this.jobs = jobs;
    }

    private void open(Led here) {
        open(here.lead().value(), "projects/%s/pairing".formatted(here.key()));
    }

    private static String name() {
        return _get(H1.class).getText();
    }

    private static String words() {
        return _find(Component.class).stream()
                .flatMap(part -> Stream.of(
                        part.getElement().getText(),
                        Objects.requireNonNullElse(part.getElement().getProperty("innerHTML"), ""),
                        Objects.requireNonNullElse(part.getElement().getProperty("errorMessage"), "")))
                .collect(Collectors.joining("\n"));
    }

    private static boolean has(String button) {
        return !_find(Button.class, spec -> spec.withText(button)).isEmpty();
    }

    private static Button button(String words) {
        return _get(Button.class, spec -> spec.withText(words));
    }

    @SuppressWarnings("unchecked") // the page has one grid, of its pairs
    private static Grid<ProposedPair> grid() {
        return _get(Grid.class);
    }

    private static List<Button> inRow(int row) {
        return _getCellComponent(grid(), row, "do")
                .getChildren()
                .map(Button.class::cast)
                .toList();
    }

    private static Button lock(int row) {
        return inRow(row).getFirst();
    }

    private static Button swap(int row) {
        return inRow(row).getLast();
    }

    private static TextField why() {
        return _get(TextField.class, spec -> spec.withLabel("Why"));
    }

    /** Two pairs of which a swap keeps or breaks the rules. */
    private int[] two(Led here, ProposalId id, boolean keep) {
        return IntStream.range(0, 4)
                .boxed()
                .flatMap(one -> IntStream.range(one + 1, 4).mapToObj(other -> new int[] {one, other}))
                .filter(pair -> here.asLead()
                                .call(() -> proposals.swapCost(id, pair[0], pair[1]))
                                .canBeMade()
                        == keep)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void beforeTheFirstTimeThePageSaysWhatIsKnownAndHasOneButton() {
        var here = world.led("pairing-page-none", ProposalsWorld.ofEight());
        open(here);

        assertThat(name()).isEqualTo("Pairing");
        assertThat(words())
                .contains("Eight schools take part; nothing is paired yet.")
                .contains("8 of 8 schools are marked");
        assertThat(has("Look again")).isFalse();
        _click(button("Look for pairs"));

        assertThat(words()).contains("Pairs are being looked for.");
        assertThat(has("Stop")).isTrue();
        assertThat(has("Look again")).isFalse();
    }

    @Test
    void leadReadsHowGoodThePairsAreAndWhyEach() {
        var here = world.led("pairing-page-found", ProposalsWorld.ofEight());
        world.look(here);
        open(here);

        assertThat(words())
                .contains("Four pairs, every rule kept, and the best possible")
                .contains("no declared conflict")
                .contains("0 locked, 0 chosen to swap")
                .contains("Choose two pairs to swap");
        assertThat(_size(grid())).isEqualTo(4);
        button("Confirm four pairs");
        assertThat(lock(0).getElement().getAttribute("aria-pressed")).isEqualTo("false");
    }

    @Test
    void aSwapIsPricedMadeForAReasonAndUndone() {
        var here = world.led("pairing-page-swap", ProposalsWorld.ofEight());
        var id = world.look(here);
        var two = two(here, id, true);
        open(here);

        _click(swap(two[0]));
        assertThat(words()).contains("Choose a second pair.");
        _click(swap(two[1]));
        assertThat(words()).contains("0 locked, 2 chosen to swap").contains("every rule is still kept");
        _click(button("Swap them"));
        assertThat(why().isInvalid()).isTrue();
        assertThat(why().getErrorMessage()).contains("Say why");
        why().setValue("Both heads asked for it.");
        _click(button("Swap them"));

        assertThat(words()).contains("Changed by hand").contains("Both heads asked for it.");
        _click(button("Undo the last change"));
        assertThat(words()).contains("Undone by Lena Lead.");
        assertThat(has("Undo the last change")).isFalse();
    }

    @Test
    void theThirdThatIsChosenTakesThePlaceOfTheFirst() {
        var here = world.led("pairing-page-third", ProposalsWorld.ofEight());
        world.look(here);
        open(here);

        var pressed = IntStream.range(0, 3).mapToObj(ProposalPagesTests::swap).toList();
        pressed.forEach(button -> _click(button));

        assertThat(words()).contains("2 chosen to swap");
        assertThat(has("Leave as is")).isTrue();
        _click(button("Leave as is"));
        assertThat(words()).contains("0 chosen to swap");
    }

    @Test
    void aLockAsksWhyAndIsLiftedWithOnePress() {
        var here = world.led("pairing-page-lock", ProposalsWorld.ofEight());
        var real = world.ofRealSchools(here.project());
        world.know(here.project(), real);
        world.look(here);
        open(here);

        _click(lock(0));
        assertThat(_find(Dialog.class)).hasSize(1);
        _click(button("Lock the pair"));
        assertThat(why().isInvalid()).isTrue();
        why().setValue("They know each other.");
        _click(button("Lock the pair"));

        assertThat(words()).contains("1 locked, 0 chosen to swap");
        assertThat(lock(0).getElement().getAttribute("aria-pressed")).isEqualTo("true");
        _click(lock(0));
        assertThat(words()).contains("0 locked, 0 chosen to swap");
    }

    @Test
    void aClashStandsInWordsWithTheWayToEachRule() {
        var here = world.led(
                "pairing-page-clash",
                PairingExamples.question(
                        List.of(
                                PairingExamples.school(PairingExamples.ASHWOOD, "Ashwood", Mark.NEEDING),
                                PairingExamples.school(PairingExamples.BROOKFIELD, "Brookfield", Mark.STRONGER)),
                        List.of(PairingExamples.withConflicts(
                                PairingExamples.amina(),
                                Conflict.with(Conflict.Kind.OWN_SCHOOL, PairingExamples.ASHWOOD)))));
        world.look(here);
        open(here);

        assertThat(words()).contains("No pairs keep every rule.").contains("conflict of interest");
        assertThat(_get(Anchor.class, spec -> spec.withText("Change “no declared conflict”"))
                        .getHref())
                .isEqualTo("projects/pairing-page-clash/pairing/known#rules");
        button("Look again");
    }

    @Test
    void whatWasStoppedSaysSo() {
        var here = world.led("pairing-page-stopped", ProposalsWorld.ofEight());
        var begun = (Looking.Begun) here.asLead().call(() -> proposals.look(here.key()));
        here.asLead().run(() -> jobs.cancel(begun.job()));
        open(here);

        assertThat(words()).contains("The search was stopped before any pairs were found.");
        button("Look again");
    }

    @Test
    void evaluatorReadsAndChangesNothing() {
        var here = world.led("pairing-page-evaluator", ProposalsWorld.ofEight());
        world.look(here);
        open(
                world.somebody("Eva Evaluator", Role.EVALUATOR, here.project()).value(),
                "projects/%s/pairing".formatted(here.key()));

        assertThat(words()).contains("Four pairs, every rule kept");
        assertThat(has("Look again")).isFalse();
        assertThat(has("Confirm four pairs")).isFalse();
        assertThat(grid().getColumns()).hasSize(3);
    }

    @Test
    void othersReadThePairsThatStandAndNothingOfAProposal() {
        var here = world.led("pairing-page-others", ProposalsWorld.ofEight());
        world.look(here);
        open(
                world.somebody("Stella Steering", Role.STEERING_GROUP, here.project())
                        .value(),
                "projects/%s/pairing".formatted(here.key()));

        assertThat(name()).isEqualTo("Pairing");
        assertThat(words()).doesNotContain("best possible").doesNotContain("Fit");
        open(
                world.somebody("Freda Funder", Role.FUNDER, here.project()).value(),
                "projects/%s/pairing".formatted(here.key()));
        assertThat(name()).isEqualTo(NOT_FOUND);
    }

    @Test
    void twoProposalsStandSideBySideTheDifferencesFirst() {
        var here = world.led("pairing-page-compare", ProposalsWorld.ofEight());
        var one = world.look(here);
        var two = world.look(here);
        var swapped = two(here, two, true);
        here.asLead().run(() -> proposals.swap(two, 0, swapped[0], swapped[1], "To compare."));
        open(here.lead().value(), "projects/%s/pairing/compare?one=%s&two=%s".formatted(here.key(), one, two));

        assertThat(name()).isEqualTo("Two proposals");
        assertThat(words())
                .contains("Proposal 1 and proposal 2 differ for 4 of 8 schools.")
                .contains("Changes by hand");
        assertThat(words().indexOf("Different</th>")).isLessThan(words().indexOf("The same in both"));

        open(here.lead().value(), "projects/%s/pairing/compare?one=%s".formatted(here.key(), one));
        assertThat(name()).isEqualTo(NOT_FOUND);
        open(
                world.somebody("Stella Steering", Role.STEERING_GROUP, here.project())
                        .value(),
                "projects/%s/pairing/compare?one=%s&two=%s".formatted(here.key(), one, two));
        assertThat(name()).isEqualTo(NOT_FOUND);
    }

    @Test
    void theMapIsATableWithADrawingThatIsNotRead() {
        var here = world.led("pairing-page-map", ProposalsWorld.ofEight());
        open(here.lead().value(), "projects/%s/pairing/map".formatted(here.key()));
        assertThat(words()).contains("No pairs have been found yet.");

        world.look(here);
        open(here.lead().value(), "projects/%s/pairing/map".formatted(here.key()));
        assertThat(words()).contains("Pair 4</th>").contains("Miles between them");
        assertThat(_get(PlaceMap.class).getElement().getAttribute("aria-hidden"))
                .isEqualTo("true");
        open(
                world.somebody("Stella Steering", Role.STEERING_GROUP, here.project())
                        .value(),
                "projects/%s/pairing/map".formatted(here.key()));
        assertThat(name()).isEqualTo(NOT_FOUND);
    }

    @Test
    void whatIsShownAndWhatStandsBesideItHaveTheirAddresses() {
        var here = world.led("pairing-page-earlier", ProposalsWorld.ofEight());
        var one = world.look(here);
        var two = world.look(here);
        open(here.lead().value(), "projects/%s/pairing?proposal=%s".formatted(here.key(), one));

        assertThat(words()).contains("proposal 1, asked for by Lena Lead").contains("(shown here)");
        assertThat(_get(Anchor.class, spec -> spec.withText("Compare with this one"))
                        .getHref())
                .isEqualTo("projects/pairing-page-earlier/pairing/compare?one=%s&two=%s".formatted(two, one));
    }
}
