package uk.alongside.people;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import uk.alongside.trail.TrailFact;
import uk.alongside.trail.TrailTeller;

/** Tells on the trail whose account was opened, disabled or given another password. */
@Component
class AccountWords implements TrailTeller {

    private final KnownPersons persons;

    AccountWords(KnownPersons persons) {
        this.persons = persons;
    }

    @Override
    public String kind() {
        return LocalAccount.KIND;
    }

    @Override
    public Map<UUID, String> tell(List<TrailFact> facts) {
        var names =
                persons
                        .findByIdIn(facts.stream()
                                .map(fact -> new PersonId(fact.thing()))
                                .distinct()
                                .toList())
                        .stream()
                        .collect(Collectors.toMap(person -> person.id().value(), KnownPerson::name));
        var told = new HashMap<UUID, String>();
        for (var fact : facts) {
            tell(fact, names.getOrDefault(fact.thing(), "somebody"))
                    .ifPresent(sentence -> told.put(fact.entry(), sentence));
        }
        return told;
    }

    /** What was changed together with something else is left to the list of properties. */
    private static Optional<String> tell(TrailFact fact, String name) {
        if (fact.isMade()) {
            return Optional.of("opened an account for %s%s"
                    .formatted(name, fact.changed().contains("platform admin yes") ? ", as platform admin" : ""));
        }
        if (!fact.isChanged()) {
            return Optional.empty();
        }
        return switch (fact.changed().replaceAll(" \\d{4}-[0-9T:.-]+Z?", " day")) {
            case "disabled at from nothing to day, series" -> Optional.of("disabled the account of " + name);
            case "disabled at from day to nothing" -> Optional.of("enabled the account of " + name);
            case "password hash, series" ->
                Optional.of(fact.onOneself() ? "changed their password" : "changed the password of " + name);
            default -> Optional.empty();
        };
    }
}
