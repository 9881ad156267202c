package uk.alongside.projects;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.alongside.kernel.RuleBroken;
import uk.alongside.kernel.SubjectRef;
import uk.alongside.people.PersonId;
import uk.alongside.schools.SchoolId;
import uk.alongside.trail.OnTrail;
import uk.alongside.trail.ShownOnTrail;

/**
 * A person's dated role in a project.
 *
 * <p>It begins on a day and stands until its last day has passed. A role that has ended is never taken up again: whoever
 * comes back gets a new one, so that the record of who was what stays true.
 */
@Entity
@Table(name = "participation")
class HeldRole implements OnTrail {

    /** What the trail calls it. */
    static final String KIND = "role";

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private ParticipationId id;

    @ShownOnTrail
    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "person_id", nullable = false))
    private PersonId person;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "project_id", nullable = false))
    private ProjectId project;

    @ShownOnTrail
    @Enumerated(EnumType.STRING)
    @Column(name = "role", length = 24, nullable = false)
    private Role role;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "school_id"))
    private @Nullable SchoolId school;

    @ShownOnTrail
    @Column(name = "first_day", nullable = false)
    private LocalDate from;

    @ShownOnTrail
    @Column(name = "last_day")
    private @Nullable LocalDate until;

    @Version
    private @Nullable Integer version;

    @SuppressWarnings("NullAway.Init") // JPA fills the fields
    protected HeldRole() {}

    HeldRole(Participation participation) {
        this.id = ParticipationId.next();
        this.person = participation.person();
        this.project = participation.project();
        this.role = participation.role();
        this.school = participation.school().orElse(null);
        this.from = participation.from();
        this.until = participation.until().orElse(null);
    }

    /** Ends the role after this day; the day before the first ends it as if it had never begun. */
    void endAfter(LocalDate lastDay) {
        if (lastDay.isBefore(from.minusDays(1))) {
            throw new RuleBroken("The last day cannot be before the first.", "until");
        }
        if (until != null && until.isBefore(lastDay)) {
            throw new RuleBroken("This role has ended already.");
        }
        until = lastDay;
    }

    /** Ends a role that has not ended yet, so that this day is no longer one of it. */
    void endBefore(LocalDate day) {
        until = day.isBefore(from) ? from.minusDays(1) : day.minusDays(1);
    }

    @Override
    public String trailKind() {
        return KIND;
    }

    @Override
    public SubjectRef trailScope() {
        return project.asSubject();
    }

    @Override
    public Optional<SubjectRef> alsoOnTrailOf() {
        return Optional.ofNullable(school).map(SchoolId::asSubject);
    }

    ParticipationId id() {
        return id;
    }

    Participation asParticipation() {
        return new Participation(person, project, role, Optional.ofNullable(school), from, Optional.ofNullable(until));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof HeldRole held && id.equals(held.id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
