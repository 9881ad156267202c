package uk.alongside.audits;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.alongside.frameworks.Edition;
import uk.alongside.frameworks.FrameworkReading;
import uk.alongside.frameworks.StatementId;
import uk.alongside.kernel.NotFound;
import uk.alongside.kernel.SchoolTime;
import uk.alongside.people.CurrentUser;
import uk.alongside.projects.Participation;
import uk.alongside.projects.ProjectAccess;
import uk.alongside.projects.Role;
import uk.alongside.projects.SharingChoices;

/**
 * The self-reviews of one's own school: its SENCO writes the sheet, its head reads it, and colleagues write their own
 * answers beside it, each alone.
 */
@Service
@Transactional(readOnly = true)
@PreAuthorize("isAuthenticated()")
public class SelfReview {

    private final ReviewAccess reviews;
    private final ReviewPlaces places;
    private final Sheets sheets;
    private final RespondentRows respondents;
    private final Finishing finishing;
    private final FrameworkReading frameworks;
    private final SharingChoices sharing;
    private final ProjectAccess access;
    private final CurrentUser currentUser;
    private final Clock clock;

    SelfReview(
            ReviewAccess reviews,
            ReviewPlaces places,
            Sheets sheets,
            RespondentRows respondents,
            Finishing finishing,
            FrameworkReading frameworks,
            SharingChoices sharing,
            ProjectAccess access,
            CurrentUser currentUser,
            Clock clock) {
        this.reviews = reviews;
        this.places = places;
        this.sheets = sheets;
        this.respondents = respondents;
        this.finishing = finishing;
        this.frameworks = frameworks;
        this.sharing = sharing;
        this.access = access;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    /** The sheets that are open to the person at the keyboard, in every project, the newest round first. */
    public List<ReviewLine> mine() {
        var mine = access.mine();
        var schools = mine.stream()
                .filter(held -> held.role() == Role.SENCO || held.role() == Role.HEAD)
                .map(held -> new ReviewPlaces.SchoolInProject(
                        held.project(), held.school().orElseThrow()))
                .distinct()
                .toList();
        var found = places.progressOf(currentUser.id(), schools).stream()
                .filter(one -> isMine(one.place(), mine))
                .toList();
        var editions = frameworks.editions(found.stream()
                .map(one -> one.place().round().edition())
                .distinct()
                .toList());
        var accepted = sharing.accepted(found.stream()
                .map(ReviewPlaces.Progress::place)
                .filter(SelfReview::isUnbegun)
                .map(Place::project)
                .collect(Collectors.toSet()));
        return found.stream()
                .map(one -> line(
                        one,
                        mine,
                        isUnbegun(one.place())
                                && !accepted.getOrDefault(one.place().project(), Set.of())
                                        .contains(one.place().school().id()),
                        Objects.requireNonNull(editions.get(one.place().round().edition()))))
                .toList();
    }

    private static boolean isMine(Place place, Collection<Participation> mine) {
        return holds(mine, place, Role.SENCO, Role.HEAD)
                || !place.respondent().isSheet() && holds(mine, place, Role.SCHOOL_STAFF);
    }

    private static boolean holds(Collection<Participation> mine, Place place, Role... anyOf) {
        return mine.stream()
                .anyMatch(held -> held.project().equals(place.project())
                        && held.school().filter(place.school().id()::equals).isPresent()
                        && List.of(anyOf).contains(held.role()));
    }

    /** Once somebody has answered, the joining agreement was accepted. */
    private static boolean isUnbegun(Place place) {
        return place.audit().startedAt().isEmpty();
    }

    private ReviewLine line(
            ReviewPlaces.Progress one, Collection<Participation> mine, boolean agreementWaits, Edition edition) {
        var place = one.place();
        int of = place.respondent().askedAll()
                ? Asked.of(
                                edition.content(),
                                place.school().phase(),
                                place.respondent().kind().reader(),
                                Optional.empty())
                        .statements()
                        .size()
                : one.shared();
        return new ReviewLine(
                place.respondent().id(),
                place.audit().id(),
                place.respondent().kind(),
                place.project(),
                place.school().projectKey(),
                place.school().projectName(),
                place.school().id(),
                place.school().letter(),
                place.school().name(),
                place.round().kind(),
                place.round().name(),
                place.round().opensOn(),
                place.round().closesOn(),
                place.audit().sent().map(Place.Sent::at),
                place.respondent().finishedAt(),
                place.audit().coSent().isPresent(),
                !place.respondent().isSheet() || holds(mine, place, Role.SENCO),
                place.shutOn(SchoolTime.today(clock)),
                agreementWaits,
                one.answered(),
                of,
                Minutes.forUnanswered(place.respondent().kind(), Math.max(0, of - one.answered())));
    }

    /** Where somebody stands with a sheet, without its statements. */
    public ReviewHead head(RespondentId sheet) {
        return sheets.head(reviews.require(sheet));
    }

    /**
     * One area of a sheet with everything that is read and written there.
     *
     * <p>Who opens their own sheet has been told who sees what they answer, and that holds from here on.
     */
    @Transactional
    public AreaSheet area(RespondentId sheet, String area) {
        return sheets.area(opened(sheet), area);
    }

    /** All areas of a sheet at once: from then on it can be read and answered without a connection. */
    @Transactional
    public WholeSheet whole(RespondentId sheet) {
        return sheets.whole(opened(sheet));
    }

    private ReviewAccess.Seated opened(RespondentId sheet) {
        var seated = reviews.require(sheet);
        if (seated.seat() == Seat.COLLEAGUE
                && seated.place().respondent().openedAt().isEmpty()) {
            respondents.opened(sheet, clock.instant());
        }
        return seated;
    }

    /** A colleague is done with their own answers: what they wrote can be read from here on. */
    @Transactional
    public void finish(RespondentId sheet) {
        var place = requireOwn(sheet);
        finishing.finish(place, sheets.asked(place));
    }

    /** They go on answering. */
    @Transactional
    public void goOn(RespondentId sheet) {
        finishing.goOn(requireOwn(sheet));
    }

    private Place requireOwn(RespondentId sheet) {
        var seated = reviews.require(sheet);
        if (seated.seat() != Seat.COLLEAGUE) {
            throw new NotFound();
        }
        seated.place().requireOpen(SchoolTime.today(clock));
        return seated.place();
    }

    /** Whoever writes a sheet says that their words to a statement, as they are now, name no pupil. */
    @Transactional
    public void noPupilIsNamed(RespondentId sheet, StatementId statement) {
        var seated = reviews.require(sheet);
        if (!seated.seat().writes()) {
            throw new NotFound();
        }
        seated.place().requireOpen(SchoolTime.today(clock));
        finishing.noPupilIsNamed(seated.place(), statement, currentUser.ifPerson());
    }
}
