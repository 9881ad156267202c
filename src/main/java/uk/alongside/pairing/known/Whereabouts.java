package uk.alongside.pairing.known;

import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import uk.alongside.kernel.RuleBroken;
import uk.alongside.pairing.rules.Place;
import uk.alongside.schools.RegisterFacts;

/** Where somebody or something is, as people write it: a postcode, the first half of one, or easting and northing. */
@Component
class Whereabouts {

    private static final Pattern GRID = Pattern.compile("\\s*(\\d{1,6})[\\s,;]+(\\d{1,7})\\s*");
    private static final int LONGEST = 40;
    private static final int EASTMOST = 700_000;
    private static final int NORTHMOST = 1_300_000;

    private final RegisterFacts register;

    Whereabouts(RegisterFacts register) {
        this.register = register;
    }

    /**
     * Empty for an empty text.
     *
     * @param field what the sentence is about where the place cannot be found
     */
    Optional<Place> read(String text, String field) {
        var words = text.strip();
        if (words.isEmpty()) {
            return Optional.empty();
        }
        var grid = GRID.matcher(words);
        if (grid.matches()) {
            int easting = Integer.parseInt(grid.group(1));
            int northing = Integer.parseInt(grid.group(2));
            if (easting > EASTMOST || northing > NORTHMOST) {
                throw new RuleBroken("This point is not on the national grid.", field);
            }
            return Optional.of(new Place(easting, northing));
        }
        var spot = words.length() > LONGEST ? Optional.<RegisterFacts.Spot>empty() : register.at(words);
        return Optional.of(spot.map(found -> new Place(found.easting(), found.northing()))
                .orElseThrow(() -> new RuleBroken(
                        "The register has no school there. Write a postcode such as PO1 2AB, its first half, or easting"
                                + " and northing.",
                        field)));
    }

    /** As it can be read again. */
    static String write(Optional<Place> place) {
        return place.map(point -> point.easting() + " " + point.northing()).orElse("");
    }
}
