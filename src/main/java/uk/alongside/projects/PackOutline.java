package uk.alongside.projects;

import java.util.Map;
import java.util.Set;

/**
 * What there is in the project of a pack.
 *
 * @param schools the letters of its schools
 * @param themes the numbers of its themes
 * @param descriptors the codes of its descriptors, each with the number of its theme
 */
public record PackOutline(Set<String> schools, Set<Integer> themes, Map<String, Integer> descriptors) {

    /** Of a pack that is not read yet. */
    static final PackOutline NOTHING = new PackOutline(Set.of(), Set.of(), Map.of());

    public PackOutline {
        schools = Set.copyOf(schools);
        themes = Set.copyOf(themes);
        descriptors = Map.copyOf(descriptors);
    }
}
