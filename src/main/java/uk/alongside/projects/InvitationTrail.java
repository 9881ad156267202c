package uk.alongside.projects;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import uk.alongside.trail.TrailFact;
import uk.alongside.trail.TrailTeller;

/** Tells on the trail who was invited to what, and what became of it. */
@Component
class InvitationTrail implements TrailTeller {

    private final SentInvitations sent;
    private final InvitationMail words;

    InvitationTrail(SentInvitations sent, InvitationMail words) {
        this.sent = sent;
        this.words = words;
    }

    @Override
    public String kind() {
        return SentInvitation.KIND;
    }

    @Override
    public Map<UUID, String> tell(List<TrailFact> facts) {
        var known =
                sent
                        .findByIdIn(facts.stream()
                                .map(fact -> new InvitationId(fact.thing()))
                                .distinct()
                                .toList())
                        .stream()
                        .collect(Collectors.toMap(invitation -> invitation.id().value(), invitation -> invitation));
        var roles = words.rolesOf(known.values());
        var told = new HashMap<UUID, String>();
        for (var fact : facts) {
            Optional.ofNullable(known.get(fact.thing()))
                    .flatMap(invitation -> tell(fact, invitation.name(), roles.getOrDefault(invitation.id(), "a role")))
                    .ifPresent(sentence -> told.put(fact.entry(), sentence));
        }
        return told;
    }

    private static Optional<String> tell(TrailFact fact, String name, String role) {
        if (fact.isMade()) {
            return Optional.of("invited %s as %s".formatted(name, role));
        }
        if (fact.changed().contains("accepted at")) {
            return Optional.of("accepted the invitation as " + role);
        }
        if (fact.changed().contains("withdrawn at")) {
            return Optional.of("withdrew the invitation to %s as %s".formatted(name, role));
        }
        return fact.changed().contains("times")
                ? Optional.of("sent the invitation to %s as %s again".formatted(name, role))
                : Optional.empty();
    }
}
