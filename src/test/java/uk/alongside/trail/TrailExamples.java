package uk.alongside.trail;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.orm.jpa.persistenceunit.PersistenceManagedTypes;
import trailexamples.Note;
import trailexamples.NoteId;
import trailexamples.Scribble;
import uk.alongside.kernel.ActingAs;
import uk.alongside.kernel.SubjectRef;

/** People, things and the moment that tests of this module talk about. */
@TestConfiguration
public class TrailExamples {

    public static final String TABLES = "spring.liquibase.change-log=classpath:trailexamples/changelog.yaml";

    public static final String AMINA_LOGIN = "00000000-0000-0000-0000-000000000001";
    static final UUID AMINA_ID = UUID.fromString(AMINA_LOGIN);
    static final ActingAs AMINA = ActingAs.person(AMINA_ID);
    static final Instant NOON = Instant.parse("2026-07-01T12:00:00.123456Z");

    @Bean
    @Primary
    Clock noon() {
        return Clock.fixed(NOON, ZoneOffset.UTC);
    }

    /** A portal whose only entities are these, whatever its modules have. */
    @Bean
    PersistenceManagedTypes entities() {
        return PersistenceManagedTypes.of(Note.class.getName(), NoteId.class.getName(), Scribble.class.getName());
    }

    /** Everybody may read the trails of projects here and the portal's own, and no other. */
    @Bean
    TrailGuard projectsAreOpen() {
        return scope -> scope.kind().equals("project") || scope.equals(Trail.PORTAL);
    }

    @Bean
    ActorNames namesOfPeople() {
        return new ActorNames() {
            @Override
            public Map<UUID, String> namesOf(Collection<UUID> people) {
                return people.contains(AMINA_ID) ? Map.of(AMINA_ID, "Amina Khan") : Map.of();
            }

            @Override
            public Set<UUID> named(String words) {
                return Stream.of(words.toLowerCase(Locale.UK).split(" ")).allMatch("amina khan"::contains)
                        ? Set.of(AMINA_ID)
                        : Set.of();
            }
        };
    }

    /** Tells what was done to boats, as far as it was an entity that was made. */
    @Bean
    TrailTeller wordsForBoats() {
        return new TrailTeller() {
            @Override
            public String kind() {
                return "boat";
            }

            @Override
            public Map<UUID, String> tell(List<TrailFact> facts) {
                return facts.stream()
                        .filter(TrailFact::isMade)
                        .collect(Collectors.toMap(TrailFact::entry, fact -> "launched a boat with " + fact.changed()));
            }
        };
    }

    /** A project of its own for each test, so that tests do not read each other's trails. */
    public static SubjectRef aProject() {
        return new SubjectRef("project", UUID.randomUUID());
    }
}
