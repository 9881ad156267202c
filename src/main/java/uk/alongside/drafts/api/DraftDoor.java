package uk.alongside.drafts.api;

import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;
import uk.alongside.drafts.Author;
import uk.alongside.drafts.Draft;
import uk.alongside.drafts.DraftKey;
import uk.alongside.drafts.DraftKind;
import uk.alongside.drafts.DraftWrite;
import uk.alongside.drafts.Keeping;
import uk.alongside.kernel.ActingAs;
import uk.alongside.kernel.NotFound;
import uk.alongside.people.PersonDirectory;
import uk.alongside.people.PersonId;

/** Finds the module that a draft belongs to, and says who wrote what came back. */
@Component
class DraftDoor {

    /** How often a write is tried that lost a race in the database. */
    private static final int TRIES = 5;

    private static final ActingAs ITSELF = ActingAs.system("drafts");

    private final Map<String, DraftKind> kinds;
    private final PersonDirectory directory;
    private final Clock clock;

    DraftDoor(List<DraftKind> kinds, PersonDirectory directory, Clock clock) {
        this.kinds = kinds.stream().collect(Collectors.toUnmodifiableMap(DraftKind::name, Function.identity()));
        this.directory = directory;
        this.clock = clock;
    }

    boolean admits(Author.ByLink link) {
        return kinds.values().stream().anyMatch(kind -> kind.admits(link));
    }

    Keeping keep(String kind, UUID document, UUID part, Author author, DraftBody body) {
        var owner = kind(kind);
        var now = clock.instant();
        var typed =
                Optional.ofNullable(body.at()).filter(at -> at.isBefore(now)).orElse(now);
        var write = new DraftWrite(
                new DraftKey(kind, document, part), author, body.base(), body.op(), body.fields(), typed);
        for (var tried = 1; ; tried++) {
            try {
                return owner.keep(write);
            } catch (ConcurrencyFailureException race) {
                if (tried == TRIES) {
                    throw race;
                }
            }
        }
    }

    Draft read(String kind, UUID document, UUID part, Author author) {
        return kind(kind).read(new DraftKey(kind, document, part), author);
    }

    Map<UUID, Draft> read(String kind, UUID document, Author author) {
        return kind(kind).read(document, author);
    }

    private DraftKind kind(String name) {
        return Optional.ofNullable(kinds.get(name)).orElseThrow(NotFound::new);
    }

    KeptDraft told(Draft draft, Author reader) {
        return told(Map.of(new UUID(0, 0), draft), reader).values().iterator().next();
    }

    /** The same for many, with one question for all names. */
    Map<UUID, KeptDraft> told(Map<UUID, Draft> drafts, Author reader) {
        var names = names(drafts.values());
        var told = new HashMap<UUID, KeptDraft>();
        drafts.forEach((part, draft) -> told.put(
                part,
                new KeptDraft(
                        draft.version(),
                        draft.at(),
                        draft.by().map(by -> names.getOrDefault(by, "")).orElse(""),
                        draft.by().equals(reader.person()),
                        draft.fields())));
        return told;
    }

    private Map<PersonId, String> names(Collection<Draft> drafts) {
        var writers =
                drafts.stream().flatMap(draft -> draft.by().stream()).distinct().toList();
        return writers.isEmpty() ? Map.of() : ITSELF.call(() -> directory.namesOf(writers));
    }
}
