package uk.alongside.trail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;
import static uk.alongside.trail.TrailExamples.AMINA;
import static uk.alongside.trail.TrailExamples.aProject;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestPropertySource;
import uk.alongside.kernel.ActingAs;
import uk.alongside.kernel.NotFound;
import uk.alongside.kernel.SchoolTime;
import uk.alongside.kernel.SubjectRef;

/** Who reads a trail, and in whose words. */
@ApplicationModuleTest
@ContextConfiguration(classes = TrailExamples.class)
@TestPropertySource(properties = TrailExamples.TABLES)
class TrailReadingTests {

    private static final Pageable TEN = PageRequest.of(0, 10);

    private final TrailReading reading;
    private final Trail trail;
    private final Clock clock;

    TrailReadingTests(TrailReading reading, Trail trail, Clock clock) {
        this.clock = clock;
        this.reading = reading;
        this.trail = trail;
    }

    @Test
    void peopleAreNamedAndThePortalsPartsToo() {
        var project = aProject();
        AMINA.run(() -> trail.record("imported a pack", project, project));
        ActingAs.system("demo loader").run(() -> trail.record("imported a pack", project, project));
        trail.record("failed to sign in", project, project);
        var unknown = UUID.randomUUID();
        ActingAs.person(unknown).run(() -> trail.record("signed in", project, project));

        var lines = AMINA.call(() -> reading.entries(project, TEN));

        assertThat(lines)
                .extracting(TrailLine::who)
                .containsExactly(
                        unknown.toString(), "Somebody who had not signed in", "Alongside (demo loader)", "Amina Khan");
    }

    @Test
    void peopleThatEntriesPointToAreNamedToo() {
        var project = aProject();
        var amina = new SubjectRef("account", TrailExamples.AMINA_ID);
        var stranger = UUID.randomUUID();
        ActingAs.system("demo loader")
                .run(() -> trail.record("made", amina, project, "for " + amina.id() + " by " + stranger));
        AMINA.run(() -> trail.record("signed in", amina, project));
        AMINA.run(() -> trail.record("made", new SubjectRef("coach-visit", stranger), project));

        var lines = AMINA.call(() -> reading.entries(project, TEN));

        assertThat(lines).extracting(TrailLine::onWhat).containsExactly("coach visit", "", "account: Amina Khan");
        assertThat(lines.getLast().detail()).isEqualTo("for Amina Khan by " + stranger);
    }

    @Test
    void aModuleTellsOfItsThingsInItsOwnWords() {
        var project = aProject();
        var boat = new SubjectRef("boat", UUID.randomUUID());
        AMINA.run(() -> trail.record("made", boat, project, "two oars"));
        AMINA.run(() -> trail.record("removed", boat, project));

        assertThat(AMINA.call(() -> reading.entries(project, TEN)))
                .extracting(TrailLine::what, TrailLine::onWhat, TrailLine::detail)
                .containsExactly(tuple("removed", "boat", ""), tuple("launched a boat with two oars", "", ""));
    }

    @Test
    void whatWasErasedIsToldByNobody() {
        var project = aProject();
        var boat = new SubjectRef("boat", UUID.randomUUID());
        AMINA.run(() -> {
            trail.record("made", boat, project, "two oars");
            trail.erasePayloads(boat, project);
        });

        assertThat(AMINA.call(() -> reading.entries(project, TEN)).getLast().what())
                .isEqualTo("made");
    }

    @Test
    void daysAreWrittenAsPeopleWriteThem() {
        var project = aProject();
        AMINA.run(() -> trail.record("signed in", project, project, "from 2024-09-02 at 2024-09-02T10:00:00Z"));

        assertThat(AMINA.call(() -> reading.entries(project, TEN)))
                .extracting(TrailLine::detail)
                .containsExactly("from 2 September 2024 at 2024-09-02T10:00:00Z");
    }

    @Test
    void aLongTrailIsReadPageByPage() {
        var project = aProject();
        AMINA.run(() -> IntStream.rangeClosed(1, 25)
                .forEach(number -> trail.record("signed in", project, project, "number " + number)));

        var first = AMINA.call(() -> reading.entries(project, TEN));
        var third = AMINA.call(() -> reading.entries(project, PageRequest.of(2, 10)));

        assertThat(first).hasSize(10);
        assertThat(first.getFirst().detail()).isEqualTo("number 25");
        assertThat(third)
                .extracting(TrailLine::detail)
                .containsExactly("number 5", "number 4", "number 3", "number 2", "number 1");
    }

    @Test
    void whatWasErasedReadsAsErased() {
        var project = aProject();
        AMINA.run(() -> {
            trail.record("imported a pack", project, project, "20 schools");
            trail.erasePayloads(project, project);
        });

        assertThat(AMINA.call(() -> reading.entries(project, TEN)))
                .extracting(TrailLine::detail)
                .containsExactly("", "erased");
    }

    @Test
    void aTrailThatNobodyVouchesForIsNotFound() {
        var school = new SubjectRef("school", UUID.randomUUID());
        AMINA.run(() -> trail.record("signed in", school, school));

        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> AMINA.run(() -> reading.entries(school, TEN)));
    }

    @Test
    void whoHasNotSignedInReadsNothing() {
        assertThatExceptionOfType(AuthenticationCredentialsNotFoundException.class)
                .isThrownBy(() -> reading.entries(aProject(), TEN));
    }

    @Test
    void trailIsSearchedByWhoWhatAndDay() {
        var project = aProject();
        var role = new SubjectRef("coach-visit", UUID.randomUUID());
        AMINA.run(() -> trail.record("made", role, project, "50% of it"));
        ActingAs.system("demo loader").run(() -> trail.record("imported a pack", project, project));
        ActingAs.person(UUID.randomUUID()).run(() -> trail.record("signed in", project, project));
        var today = SchoolTime.today(clock);

        assertThat(found(project, new TrailSearch("khan AMINA", "", Optional.empty(), Optional.empty())))
                .containsExactly("made");
        assertThat(found(project, new TrailSearch("alongside", "", Optional.empty(), Optional.empty())))
                .containsExactly("imported a pack");
        assertThat(found(project, new TrailSearch("", "Coach visit", Optional.empty(), Optional.empty())))
                .containsExactly("made");
        assertThat(found(project, new TrailSearch("", "50%", Optional.empty(), Optional.empty())))
                .containsExactly("made");
        assertThat(found(project, new TrailSearch("", "_", Optional.empty(), Optional.empty())))
                .isEmpty();
        assertThat(found(project, new TrailSearch("Zoë 🙂", "", Optional.empty(), Optional.empty())))
                .isEmpty();
        assertThat(found(project, new TrailSearch("", "École 🙂", Optional.empty(), Optional.empty())))
                .isEmpty();
        assertThat(found(project, new TrailSearch("nobody", "", Optional.empty(), Optional.empty())))
                .isEmpty();
        assertThat(found(project, new TrailSearch("", "", Optional.of(today), Optional.of(today))))
                .hasSize(3);
        assertThat(found(project, new TrailSearch("", "", Optional.of(today.plusDays(1)), Optional.empty())))
                .isEmpty();
        assertThat(found(project, new TrailSearch("", "", Optional.empty(), Optional.of(today.minusDays(1)))))
                .isEmpty();
    }

    @Test
    void readingOfAnothersNarrativeIsOneLineAPersonAndDay() {
        var project = aProject();
        var school = aProject(); // a trail that may be read here
        var log = new SubjectRef("visit-log", UUID.randomUUID());
        AMINA.run(() -> {
            trail.read(log, school, project);
            trail.read(log, school, project);
        });
        ActingAs.person(UUID.randomUUID()).run(() -> trail.read(log, school, project));

        assertThat(found(project, TrailSearch.ALL)).containsExactly("read", "read");
        assertThat(found(school, TrailSearch.ALL)).containsExactly("read", "read");
    }

    private List<String> found(SubjectRef scope, TrailSearch search) {
        return AMINA.call(() -> reading.search(scope, search, TEN)).stream()
                .map(TrailLine::what)
                .toList();
    }
}
