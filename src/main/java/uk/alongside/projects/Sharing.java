package uk.alongside.projects;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a school lets its partner school and the steering group see.
 *
 * @param withPartnerSchool what the partner school sees
 * @param withSteeringGroup what the steering group sees beyond totals and letters
 */
public record Sharing(Set<SharedKind> withPartnerSchool, Set<SharedKind> withSteeringGroup) {

    /** How every school begins. */
    public static final Sharing NOTHING = new Sharing(Set.of(), Set.of());

    public Sharing {
        withPartnerSchool = Set.copyOf(withPartnerSchool);
        withSteeringGroup = Set.copyOf(withSteeringGroup);
    }

    /** Whether these see that of the school. */
    public boolean lets(Audience audience, SharedKind kind) {
        return with(audience).contains(kind);
    }

    /** All that these see of the school. */
    public Set<SharedKind> with(Audience audience) {
        return switch (audience) {
            case PARTNER_SCHOOL -> withPartnerSchool;
            case STEERING_GROUP -> withSteeringGroup;
        };
    }

    /** {@code the partner school sees answers, actions; the steering group sees nothing}. */
    public String inWords() {
        return "the %s sees %s; the %s sees %s"
                .formatted(
                        Audience.PARTNER_SCHOOL.words(),
                        inWords(withPartnerSchool),
                        Audience.STEERING_GROUP.words(),
                        inWords(withSteeringGroup));
    }

    private static String inWords(Set<SharedKind> kinds) {
        var sorted = EnumSet.noneOf(SharedKind.class);
        sorted.addAll(kinds);
        return kinds.isEmpty()
                ? "nothing"
                : sorted.stream().map(SharedKind::words).collect(Collectors.joining(", "));
    }
}
