package uk.alongside.indicators;

import java.util.List;
import java.util.Set;

/**
 * Which kinds of evidence are held for which schools.
 *
 * @param sources in the order in which they were entered
 * @param schools in letter order; only those the reader may see
 * @param doubts whole sentences, where the sources disagree about what was held
 */
public record EvidenceHeld(List<Source> sources, List<OfSchool> schools, List<String> doubts) {

    /** @param inWords "for 9 of 20 schools" */
    public record Source(String name, int held, int schools, String inWords) {}

    /** @param sources the names of the sources that are held for this school */
    public record OfSchool(String letter, String name, Set<String> sources) {}
}
