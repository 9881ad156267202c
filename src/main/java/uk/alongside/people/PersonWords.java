package uk.alongside.people;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import uk.alongside.trail.TrailFact;
import uk.alongside.trail.TrailTeller;

/** Tells on the trail that somebody became known here. */
@Component
class PersonWords implements TrailTeller {

    private final PersonDirectory people;

    PersonWords(PersonDirectory people) {
        this.people = people;
    }

    @Override
    public String kind() {
        return "person";
    }

    @Override
    public Map<UUID, String> tell(List<TrailFact> facts) {
        var made = facts.stream().filter(TrailFact::isMade).toList();
        var names = people.namesOf(
                made.stream().map(fact -> new PersonId(fact.thing())).distinct().toList());
        return made.stream()
                .filter(fact -> names.containsKey(new PersonId(fact.thing())))
                .collect(Collectors.toMap(
                        TrailFact::entry,
                        fact -> "entered the name and address of " + names.get(new PersonId(fact.thing()))));
    }
}
