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
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.alongside.kernel.EmailAddress;
import uk.alongside.kernel.RuleBroken;
import uk.alongside.kernel.SubjectRef;
import uk.alongside.people.PersonId;
import uk.alongside.schools.SchoolId;
import uk.alongside.trail.OnTrail;
import uk.alongside.trail.ShownOnTrail;

/**
 * Somebody's invitation to take up a role in a project.
 *
 * <p>It goes out by mail with a link that works for a fortnight and once. Sending it again makes a new link and ends the
 * old one. Once it is accepted or withdrawn no link leads to it any more.
 */
@Entity
@Table(name = "invitation")
class SentInvitation implements OnTrail {

    static final String KIND = "invitation";
    static final Duration LIFE = Duration.ofDays(14);

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private InvitationId id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "project_id", nullable = false))
    private ProjectId project;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "school_id"))
    private @Nullable SchoolId school;

    @ShownOnTrail
    @Enumerated(EnumType.STRING)
    @Column(name = "role", length = 24, nullable = false)
    private Role role;

    @Column(name = "name", nullable = false, length = 100)
    private String name;

    @Column(name = "email", nullable = false, length = 254)
    private String email;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "invited_by", nullable = false))
    private PersonId invitedBy;

    @Column(name = "sent_at", nullable = false)
    private Instant sentAt;

    @Column(name = "expires_at", nullable = false)
    private Instant expiresAt;

    @ShownOnTrail
    @Column(name = "times", nullable = false)
    private int times;

    @Column(name = "token_hash", length = 64)
    private @Nullable String tokenHash;

    @Column(name = "open_as", length = 64)
    private @Nullable String openAs;

    @ShownOnTrail
    @Column(name = "accepted_at")
    private @Nullable Instant acceptedAt;

    @ShownOnTrail
    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "accepted_by"))
    private @Nullable PersonId acceptedBy;

    @ShownOnTrail
    @Column(name = "withdrawn_at")
    private @Nullable Instant withdrawnAt;

    @Version
    private @Nullable Integer version;

    @SuppressWarnings("NullAway.Init") // JPA fills the fields
    protected SentInvitation() {}

    /** Not sent yet: {@link #send} makes the link. */
    SentInvitation(NewInvitation invitation, PersonId invitedBy, Clock clock) {
        this.id = InvitationId.next();
        this.project = invitation.project();
        this.school = invitation.school().orElse(null);
        this.role = invitation.role();
        this.name = invitation.name();
        this.email = invitation.email().value();
        this.invitedBy = invitedBy;
        this.sentAt = clock.instant();
        this.expiresAt = sentAt.plus(LIFE);
        this.openAs = openAs(invitation);
    }

    /** What nobody can be invited to twice at once. */
    static String openAs(NewInvitation invitation) {
        return InvitationTokens.hash(String.join(
                "|",
                invitation.project().toString(),
                invitation.role().name(),
                invitation.school().map(SchoolId::toString).orElse(""),
                invitation.email().value()));
    }

    /** Makes a new link, and ends the one before. Gives the token of the new one, which is kept nowhere. */
    String send(PersonId sender, Clock clock) {
        switch (state(clock)) {
            case ACCEPTED -> throw new RuleBroken(name + " has accepted already.");
            case WITHDRAWN -> throw new RuleBroken("This invitation was withdrawn. Invite %s anew.".formatted(name));
            case WAITING, EXPIRED -> {}
        }
        var token = InvitationTokens.next();
        tokenHash = InvitationTokens.hash(token);
        invitedBy = sender;
        sentAt = clock.instant();
        expiresAt = sentAt.plus(LIFE);
        times++;
        return token;
    }

    void withdraw(Clock clock) {
        if (acceptedAt != null) {
            throw new RuleBroken(name + " has accepted already. End the role instead.");
        }
        if (withdrawnAt == null) {
            withdrawnAt = clock.instant();
            close();
        }
    }

    void accept(PersonId person, Clock clock) {
        if (state(clock) != InvitationState.WAITING) {
            throw new IllegalStateException("Only an invitation that waits can be accepted.");
        }
        acceptedAt = clock.instant();
        acceptedBy = person;
        close();
    }

    private void close() {
        tokenHash = null;
        openAs = null;
    }

    InvitationState state(Clock clock) {
        if (acceptedAt != null) {
            return InvitationState.ACCEPTED;
        }
        if (withdrawnAt != null) {
            return InvitationState.WITHDRAWN;
        }
        return clock.instant().isBefore(expiresAt) ? InvitationState.WAITING : InvitationState.EXPIRED;
    }

    InvitationLine line(Clock clock) {
        return new InvitationLine(
                id,
                name,
                email(),
                role,
                school(),
                state(clock),
                invitedBy,
                sentAt,
                times,
                expiresAt,
                Optional.ofNullable(acceptedAt));
    }

    NewInvitation asNew() {
        return new NewInvitation(project, name, email(), role, school());
    }

    InvitationId id() {
        return id;
    }

    ProjectId project() {
        return project;
    }

    Optional<SchoolId> school() {
        return Optional.ofNullable(school);
    }

    Role role() {
        return role;
    }

    String name() {
        return name;
    }

    EmailAddress email() {
        return new EmailAddress(email);
    }

    PersonId invitedBy() {
        return invitedBy;
    }

    Instant expiresAt() {
        return expiresAt;
    }

    int times() {
        return times;
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

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SentInvitation invitation && id.equals(invitation.id());
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
