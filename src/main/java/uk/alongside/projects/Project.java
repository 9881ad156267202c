package uk.alongside.projects;

import java.time.LocalDate;
import uk.alongside.terms.HalfTerm;

/**
 * One grant with one lead organisation, one set of themes and one work plan.
 *
 * @param key its short name in addresses and file names, for instance {@code portsmouth-2018}
 * @param reference the funder's own number of the grant; may be empty
 * @param source where its figures come from, as a sentence; may be empty
 * @param amberFrom a theme is Amber from this share of its judged descriptors, in percent
 * @param redFrom a theme is Red from this share, in percent; below it is Not yet
 * @param judgedFrom the share of a theme's descriptors that must be judged before it has a colour, in percent
 */
public record Project(
        ProjectId id,
        String key,
        String name,
        String leadOrganisation,
        String funder,
        String reference,
        LocalDate startsOn,
        LocalDate endsOn,
        HalfTerm firstHalfTerm,
        SchoolsAre schoolsAre,
        String source,
        int amberFrom,
        int redFrom,
        int judgedFrom) {}
