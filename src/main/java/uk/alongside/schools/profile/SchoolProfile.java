package uk.alongside.schools.profile;

import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.alongside.kernel.NotFound;
import uk.alongside.kernel.SchoolTime;
import uk.alongside.schools.SchoolId;
import uk.alongside.schools.rules.Likeness;

/**
 * SEND on one page: what is published of a school, which everybody who is signed in may read.
 *
 * <p>It takes the same few statements however many schools there are; the sums over many were worked out when their file
 * came in.
 */
@Service
@Transactional(readOnly = true)
@PreAuthorize("isAuthenticated()")
public class SchoolProfile {

    private final ProfileRows rows;
    private final Clock clock;

    SchoolProfile(ProfileRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /** The page of a school, under any id that it ever had. */
    public Profile of(SchoolId id) {
        var school = rows.standing(id).orElseThrow(NotFound::new);
        var urns = rows.urns(school);
        var numbers = urns.stream().map(ProfileRows.Urn::urn).toList();
        var figures = new OwnFigures(school, urns, rows.census(numbers));
        var authorities = new LinkedHashSet<>(figures.authorities());
        var comparators = new Comparators(
                rows.comparators(authorities, figures.groups()), rows.authorityNames(authorities), figures.groups());
        return new ProfileDrawing(figures, comparators, like(figures, numbers), SchoolTime.today(clock)).drawn();
    }

    /** The region's schools first; all of them only where the region has too few, or nobody knows it. */
    private LikeDrawing like(OwnFigures figures, List<String> urns) {
        var own = figures.forLikeness();
        if (own.isEmpty()) {
            return LikeDrawing.without(figures);
        }
        var region = own.flatMap(ProfileRows.Census::authority).flatMap(rows::regionOf);
        var found =
                region.isEmpty() ? List.<ProfileRows.Candidate>of() : rows.candidates(own.get(), urns, region, true);
        boolean wider = found.size() < Likeness.CHOSEN;
        var considered = wider ? rows.candidates(own.get(), urns, region, false) : found;
        return new LikeDrawing(figures, own, considered, region.isPresent(), wider);
    }
}
