package uk.alongside.schools.profile;

import java.util.List;
import java.util.Optional;
import uk.alongside.schools.Wording;

/**
 * A figure that the page shows, and where it stands in the published files.
 *
 * <p>Where the files have counts, a comparator is a sum over a sum. Absence is published as a rate alone: there each school's
 * rate is weighted by those on roll in the same year, which comes near and is said to be so.
 */
enum Measure {
    SEN_SUPPORT("SEN support", "sen_support", "sen_support_percent", FigureSource.CENSUS, FigureSource.SEN_CENSUS),
    EHC("Education, health and care plan", "ehc", "ehc_percent", FigureSource.CENSUS, FigureSource.SEN_CENSUS),
    PERSISTENT_ABSENCE("Persistent absence", "", "persistent_absence_percent", FigureSource.ABSENCE),
    ABSENCE("Absence", "", "absence_percent", FigureSource.ABSENCE),
    SUSPENSIONS("Suspensions", "suspensions", "suspension_rate", FigureSource.EXCLUSIONS);

    private final String title;
    private final String part;
    private final String rate;
    private final List<FigureSource> sources;

    Measure(String title, String part, String rate, FigureSource... sources) {
        this.title = title;
        this.part = part;
        this.rate = rate;
        this.sources = List.of(sources);
    }

    /** Its heading: {@code Suspensions, per 100 pupils}. */
    String title(Wording wording) {
        return switch (this) {
            case PERSISTENT_ABSENCE -> "Persistent absence, all " + wording.many();
            case SUSPENSIONS -> "Suspensions, per 100 " + wording.many();
            default -> title;
        };
    }

    /** As it is named among others, in a sentence. */
    String inList() {
        return switch (this) {
            case SEN_SUPPORT -> "SEN support";
            case EHC -> "education, health and care plans";
            case PERSISTENT_ABSENCE -> "persistent absence";
            case ABSENCE -> "absence";
            case SUSPENSIONS -> "suspensions";
        };
    }

    /** The column that counts, where the files have one. */
    Optional<String> part() {
        return Optional.of(part).filter(column -> !column.isEmpty());
    }

    /** The column with the published share. */
    String rate() {
        return rate;
    }

    /** In order of preference. */
    List<FigureSource> sources() {
        return sources;
    }

    /** Whether it is a share of those on roll; suspensions are counted for each hundred instead. */
    boolean isPercent() {
        return this != SUSPENSIONS;
    }

    /** The unit of a difference. */
    String unitOfDifference() {
        return isPercent() ? "pp" : "per 100";
    }

    /** How a sentence goes on after "A larger share"; empty for what no such sentence is made of. */
    Optional<String> inSentence(Wording wording) {
        return switch (this) {
            case SEN_SUPPORT -> Optional.of("of %s has SEN support here".formatted(wording.many()));
            case EHC -> Optional.of("of %s has an education, health and care plan here".formatted(wording.many()));
            case PERSISTENT_ABSENCE -> Optional.of("of %s is persistently absent here".formatted(wording.many()));
            case ABSENCE, SUSPENSIONS -> Optional.empty();
        };
    }
}
