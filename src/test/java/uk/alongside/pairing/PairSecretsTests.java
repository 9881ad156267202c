package uk.alongside.pairing;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static org.assertj.core.api.Assertions.assertThat;
import static uk.alongside.pairing.PairsWorld.as;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.H1;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.alongside.PageTests;
import uk.alongside.audits.results.ResultsWorld;
import uk.alongside.kernel.DueItem;
import uk.alongside.kernel.NotFound;
import uk.alongside.kernel.SchoolTime;
import uk.alongside.kernel.SubjectRef;
import uk.alongside.pairing.PairsWorld.Here;
import uk.alongside.pairing.known.KnownWorld;
import uk.alongside.people.PersonId;
import uk.alongside.projects.Role;
import uk.alongside.schools.SchoolId;
import uk.alongside.trail.TrailReading;

/**
 * Walks over everything that a school or a coach can read of pairs, through a whole life of one, and finds neither who needs and
 * who helps, nor where the partner stands, nor why the lead decided as they did.
 */
@Import({PairsWorld.class, KnownWorld.class, ResultsWorld.class})
class PairSecretsTests extends PageTests {

    private static final List<String> NEVER = List.of(
            "needing", "stronger", "strength", "weak", "in need", "support", "percent", "%", "behind closed doors");

    private final PairsWorld world;
    private final KnownWorld known;
    private final Pairs pairs;
    private final PairAnswers answers;
    private final List<DueItem.Source> due;
    private final TrailReading trail;
    private final JdbcClient jdbc;
    private final Clock clock;

    private final Map<SchoolId, PersonId> sencos = new HashMap<>();

    PairSecretsTests(
            ApplicationContext portal,
            PairsWorld world,
            KnownWorld known,
            Pairs pairs,
            PairAnswers answers,
            List<DueItem.Source> due,
            TrailReading trail,
            JdbcClient jdbc,
            Clock clock) {
        super(portal);
        this.world = world;
        this.known = known;
        this.pairs = pairs;
        this.answers = answers;
        this.due = due;
        this.trail = trail;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Test
    void nothingThatSchoolsOrCoachesReadTellsWhatIsTheLeadsAlone() {
        var here = world.here("pair-secrets", 4);
        known.baseline(here.project(), List.of("1 1 1", "4 4 4", "1 2 1", "4 3 4"));
        var pair = world.offered(here).getFirst();
        var readers = readers(here, pair);
        readers.forEach(reader -> assertNothingTold(here, pair, reader));

        world.agree(here, pair);
        var today = SchoolTime.today(clock);
        as(here.lead()).run(() -> pairs.pause(pair, world.revision(pair), today, "Discussed behind closed doors."));
        readers.forEach(reader -> assertNothingTold(here, pair, reader));

        as(here.lead()).run(() -> pairs.resume(pair, world.revision(pair), today, "Behind closed doors again."));
        var other = world.coachOf(pair).equals(here.amina()) ? here.boris() : here.amina();
        as(here.lead())
                .run(() -> pairs.changeCoach(pair, world.revision(pair), other, today, "Behind closed doors too."));
        readers(here, pair).forEach(reader -> assertNothingTold(here, pair, reader));

        as(other).run(() -> answers.accept(pair, answers.offer(pair).offered()));
        as(here.lead())
                .run(() -> pairs.end(
                        pair, world.revision(pair), today, "Behind closed doors at last.", Optional.of(false)));
        readers(here, pair).forEach(reader -> assertNothingTold(here, pair, reader));
    }

    @Test
    void pagesReadTheSameWhicheverWayRoundThePairStands() {
        var here = world.here("pair-round", 4);
        var pair = world.agreed(here);
        var before = readers(here, pair).stream()
                .map(reader -> everythingRead(here, pair, reader))
                .toList();
        jdbc.sql("update pair_member set part = if(part = 'NEEDING', 'STRONGER', 'NEEDING') where group_id = ?")
                .param(pair.value())
                .update();
        assertThat(readers(here, pair).stream()
                        .map(reader -> everythingRead(here, pair, reader))
                        .toList())
                .isEqualTo(before);
    }

    private List<PersonId> readers(Here here, PairingId pair) {
        var readers = new ArrayList<PersonId>();
        for (var school : world.schoolsOf(pair)) {
            readers.add(here.head(school));
            readers.add(sencos.computeIfAbsent(
                    school, of -> known.somebody("Sami Senco", Role.SENCO, here.project(), Optional.of(of))));
        }
        if (readers.isEmpty()) {
            here.schools().forEach(school -> readers.add(here.head(school)));
        }
        readers.add(here.amina());
        readers.add(here.boris());
        return readers;
    }

    private void assertNothingTold(Here here, PairingId pair, PersonId reader) {
        for (var text : everythingRead(here, pair, reader)) {
            assertThat(text.toLowerCase(Locale.UK)).as("what %s reads", reader).doesNotContain(NEVER);
        }
    }

    private List<String> everythingRead(Here here, PairingId pair, PersonId reader) {
        var read = new ArrayList<String>();
        as(reader).run(() -> {
            read.add(pairs.of(here.key()).toString());
            due.forEach(source -> source.dueNow().stream()
                    .filter(item -> item.address().contains("/pairs/"))
                    .forEach(item -> read.add(item.toString())));
            try {
                read.add(pairs.page(here.key(), pair).toString());
                read.add(answers.offer(pair).toString());
            } catch (NotFound notTheirs) {
                assertThat(pairs.of(here.key())).extracting(PairLine::id).doesNotContain(pair);
            }
            here.schools().forEach(school -> read.add(trailOf(school.asSubject())));
            read.add(trailOf(here.project().asSubject()));
        });
        world.toldTo(reader).forEach(told -> read.add(told.toString()));
        read.add(pageText(reader, page(here, pair)));
        return read;
    }

    private String trailOf(SubjectRef scope) {
        try {
            return trail.entries(scope, Pageable.ofSize(200)).toString();
        } catch (NotFound notTheirs) {
            return "";
        }
    }

    private String pageText(PersonId reader, String address) {
        open(reader.value(), address);
        assertThat(_find(H1.class)).isNotEmpty();
        return _find(Component.class).stream()
                .map(part -> part.getElement().getText())
                .collect(Collectors.joining("\n"));
    }

    private static String page(Here here, PairingId pair) {
        return "projects/%s/pairing/pairs/%s".formatted(here.key(), pair);
    }
}
