package uk.alongside.schools.profile;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import uk.alongside.schools.Phase;

/**
 * Schools that may be set beside one another: a special school is only ever compared with special schools. The published
 * type of a row decides; where a file has none, the school's phase does.
 */
enum SchoolGroup {
    SPECIAL("special", "special schools", "special"),
    INDEPENDENT("independent", "independent schools", "independent"),
    ALTERNATIVE_PROVISION("alternative provision", "pupil referral units", "referral", "alternative", "funded ap"),
    EARLY_YEARS("nursery", "nursery schools", "nursery"),
    PRIMARY("primary", "primary schools", "primary"),
    SECONDARY("secondary", "secondary schools", "secondary"),
    FURTHER_EDUCATION("colleges", "colleges", "further education", "16 plus", "sixth form"),
    WORK_BASED("work-based", "work-based providers", "work-based");

    private final String word;
    private final String schools;
    private final List<String> inType;

    SchoolGroup(String word, String schools, String... inType) {
        this.word = word;
        this.schools = schools;
        this.inType = List.of(inType);
    }

    /** The group of a published type; the order of the groups decides, so that a special school is never anything else. */
    static Optional<SchoolGroup> ofType(String type) {
        var plain = type.toLowerCase(Locale.ROOT);
        return List.of(values()).stream()
                .filter(group -> group.inType.stream().anyMatch(plain::contains))
                .findFirst();
    }

    static List<SchoolGroup> of(Phase phase) {
        return switch (phase) {
            case EARLY_YEARS -> List.of(EARLY_YEARS);
            case PRIMARY -> List.of(PRIMARY);
            case SECONDARY -> List.of(SECONDARY);
            case ALL_THROUGH -> List.of(PRIMARY, SECONDARY);
            case SPECIAL -> List.of(SPECIAL);
            case ALTERNATIVE_PROVISION -> List.of(ALTERNATIVE_PROVISION);
            case FURTHER_EDUCATION -> List.of(FURTHER_EDUCATION);
            case WORK_BASED -> List.of(WORK_BASED);
        };
    }

    /** With whom a school is compared: an independent school with its like, every other one by its own phase. */
    static List<SchoolGroup> of(Phase phase, Optional<String> publishedType) {
        return publishedType
                        .flatMap(SchoolGroup::ofType)
                        .filter(INDEPENDENT::equals)
                        .isPresent()
                ? List.of(INDEPENDENT)
                : of(phase);
    }

    /** The same choice for the database. The columns are a published type and a phase; either may be null. */
    static String sqlOf(String type, String phase) {
        var choice = new StringBuilder("case");
        for (var group : values()) {
            for (var part : group.inType) {
                choice.append(" when lower(%s) like '%%%s%%' then '%s'".formatted(type, part, group.name()));
            }
        }
        return choice.append(" else coalesce(%s, 'UNKNOWN') end".formatted(phase))
                .toString();
    }

    /** As an adjective: {@code secondary}. */
    String word() {
        return word;
    }

    /** {@code secondary schools}. */
    String schools() {
        return schools;
    }
}
