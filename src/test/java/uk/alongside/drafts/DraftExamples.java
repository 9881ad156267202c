package uk.alongside.drafts;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import uk.alongside.kernel.NotFound;
import uk.alongside.kernel.RuleBroken;
import uk.alongside.people.PersonId;
import uk.alongside.projects.ProjectId;

/** A kind of draft for tests: scribbles, which those may write whom a test lets in. */
@TestConfiguration
public class DraftExamples {

    public static final String KIND = "scribble";
    public static final int LONGEST = 20_000;

    @Bean
    public Scribbles scribbles(Drafts drafts, PlatformTransactionManager transactions) {
        return new Scribbles(drafts, new TransactionTemplate(transactions));
    }

    /** Who may write where. */
    public static final class Scribbles implements DraftKind {

        private record Place(ProjectId project, Set<PersonId> people, Set<String> links) {}

        private final Map<UUID, Place> places = new ConcurrentHashMap<>();
        private final Drafts drafts;
        private final TransactionTemplate transaction;

        Scribbles(Drafts drafts, TransactionTemplate transaction) {
            this.drafts = drafts;
            this.transaction = transaction;
        }

        /** A new document that these people may write. */
        public UUID open(ProjectId project, PersonId... people) {
            var document = UUID.randomUUID();
            places.put(document, new Place(project, Set.of(people), Set.of()));
            return document;
        }

        /** A new document for whoever has the link. */
        public UUID openFor(ProjectId project, String link) {
            var document = UUID.randomUUID();
            places.put(document, new Place(project, Set.of(), Set.of(link)));
            return document;
        }

        /** It is sent: nobody writes on it any more. */
        public void send(UUID document) {
            transaction.executeWithoutResult(status -> drafts.forget(KIND, document));
            places.remove(document);
        }

        @Override
        public String name() {
            return KIND;
        }

        @Override
        public Keeping keep(DraftWrite write) {
            var place = place(write.key().document(), write.by());
            write.fields().forEach((field, words) -> {
                if (words.length() > LONGEST) {
                    throw new RuleBroken("Write at most 20,000 characters here.", field);
                }
            });
            return transaction.execute(status -> drafts.keep(place.project(), write));
        }

        @Override
        public Draft read(DraftKey key, Author by) {
            place(key.document(), by);
            return drafts.read(key);
        }

        @Override
        public Map<UUID, Draft> read(UUID document, Author by) {
            place(document, by);
            return drafts.read(KIND, document);
        }

        @Override
        public boolean admits(Author.ByLink link) {
            return places.values().stream().anyMatch(place -> place.links().contains(link.token()));
        }

        private Place place(UUID document, Author by) {
            return Optional.ofNullable(places.get(document))
                    .filter(place -> admits(place, by))
                    .orElseThrow(NotFound::new);
        }

        private static boolean admits(Place place, Author by) {
            return switch (by) {
                case Author.Somebody(var id) -> place.people().contains(id);
                case Author.ByLink(var token) -> place.links().contains(token);
            };
        }
    }
}
