package uk.alongside.projects;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import uk.alongside.kernel.Days;
import uk.alongside.schools.SchoolDirectory;
import uk.alongside.schools.SchoolId;
import uk.alongside.trail.TrailFact;
import uk.alongside.trail.TrailTeller;

/** Tells on the trail how a school came into a project, what its head decided, and how it went. */
@Component
class SchoolTrail implements TrailTeller {

    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    private final SchoolDirectory schools;

    SchoolTrail(SchoolDirectory schools) {
        this.schools = schools;
    }

    @Override
    public String kind() {
        return "school";
    }

    @Override
    public Map<UUID, String> tell(List<TrailFact> facts) {
        var known = schools.byIds(facts.stream()
                .map(fact -> new SchoolId(fact.thing()))
                .distinct()
                .toList());
        var told = new HashMap<UUID, String>();
        for (var fact : facts) {
            Optional.ofNullable(known.get(new SchoolId(fact.thing())))
                    .flatMap(school -> sentence(fact, school.name()))
                    .ifPresent(sentence -> told.put(fact.entry(), sentence));
        }
        return told;
    }

    private static Optional<String> sentence(TrailFact fact, String school) {
        return switch (fact.action()) {
            case JoiningAgreement.ACCEPTED ->
                Optional.of("accepted the joining agreement for %s, %s".formatted(school, fact.changed()));
            case JoiningAgreement.TOOK_BACK -> Optional.of("took the joining agreement back for " + school);
            case JoiningAgreement.CHOSE ->
                Optional.of("chose what others see of %s: %s".formatted(school, fact.changed()));
            case SchoolsTakingPart.JOINED ->
                Optional.of("let %s join, from %s on".formatted(school, day(fact.changed())));
            case SchoolsTakingPart.WITHDREW ->
                Optional.of("recorded that %s withdraws; its last day is %s".formatted(school, day(fact.changed())));
            default -> Optional.empty();
        };
    }

    private static String day(String detail) {
        var day = DAY.matcher(detail);
        return day.find() ? Days.inWords(LocalDate.parse(day.group())) : detail;
    }
}
