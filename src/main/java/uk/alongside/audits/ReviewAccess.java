package uk.alongside.audits;

import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.alongside.kernel.NotFound;
import uk.alongside.people.CurrentUser;
import uk.alongside.projects.ProjectAccess;
import uk.alongside.projects.Role;

/** Who may open which sheet: SENCOs and heads their school's, colleagues their own and no other. */
@Component
class ReviewAccess {

    private final ReviewPlaces places;
    private final ProjectAccess access;
    private final CurrentUser currentUser;

    ReviewAccess(ReviewPlaces places, ProjectAccess access, CurrentUser currentUser) {
        this.places = places;
        this.access = access;
        this.currentUser = currentUser;
    }

    /** A sheet that is open to the person at the keyboard, and as what they sit before it. */
    record Seated(Place place, Seat seat) {}

    /** @throws NotFound alike for a sheet that does not exist and for one that is not theirs */
    Seated require(RespondentId id) {
        return places.of(id).flatMap(this::seated).orElseThrow(NotFound::new);
    }

    /** The same, to write there: nobody sends it until this transaction ends. */
    Seated requireToWrite(RespondentId id) {
        return places.ofToWrite(id)
                .flatMap(this::seated)
                .filter(seated -> seated.seat().writes())
                .orElseThrow(NotFound::new);
    }

    private Optional<Seated> seated(Place place) {
        return (place.respondent().isSheet() ? atTheSheet(place) : atTheirOwn(place))
                .map(seat -> new Seated(place, seat));
    }

    private Optional<Seat> atTheSheet(Place place) {
        var roles = access.in(place.project());
        if (roles.schoolsAs(Role.SENCO).contains(place.school().id())) {
            return Optional.of(Seat.SENCO);
        }
        return roles.schoolsAs(Role.HEAD).contains(place.school().id()) ? Optional.of(Seat.HEAD) : Optional.empty();
    }

    private Optional<Seat> atTheirOwn(Place place) {
        return place.respondent()
                .person()
                .filter(person -> currentUser.ifPerson().filter(person::equals).isPresent())
                .filter(person -> place.respondent().withdrawnAt().isEmpty())
                .filter(person -> worksAt(place))
                .map(person -> Seat.COLLEAGUE);
    }

    /** Whether the person at the keyboard works at the school today. */
    boolean worksAt(Place place) {
        return access.in(place.project())
                .schoolsAs(Role.SENCO, Role.HEAD, Role.SCHOOL_STAFF)
                .contains(place.school().id());
    }

    /** The school's sheet, for whoever writes it. */
    Place requireSenco(AuditId audit) {
        return requireSeat(audit, Seat.SENCO);
    }

    /** Whether the person at the keyboard writes the school's sheet. */
    boolean writes(Place place) {
        return access.in(place.project())
                .schoolsAs(Role.SENCO)
                .contains(place.school().id());
    }

    Place requireHead(AuditId audit) {
        return requireSeat(audit, Seat.HEAD);
    }

    /** The school's sheet, for its SENCO and its head. */
    Seated requireSchool(AuditId audit) {
        return require(audit.sheet());
    }

    private Place requireSeat(AuditId audit, Seat seat) {
        var place = places.of(audit.sheet()).orElseThrow(NotFound::new);
        var role = seat == Seat.SENCO ? Role.SENCO : Role.HEAD;
        if (!access.in(place.project()).schoolsAs(role).contains(place.school().id())) {
            throw new NotFound();
        }
        return place;
    }
}
