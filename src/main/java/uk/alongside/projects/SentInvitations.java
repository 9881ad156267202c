package uk.alongside.projects;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** All invitations there are and were. */
interface SentInvitations extends Repository<SentInvitation, InvitationId> {

    SentInvitation save(SentInvitation invitation);

    SentInvitation saveAndFlush(SentInvitation invitation);

    Optional<SentInvitation> findById(InvitationId id);

    List<SentInvitation> findByIdIn(Collection<InvitationId> ids);

    Optional<SentInvitation> findByTokenHash(String hash);

    List<SentInvitation> findByEmailOrderBySentAtDescIdDesc(String email);

    Optional<SentInvitation> findByOpenAs(String openAs);

    @Query("select sent from SentInvitation sent where sent.project = :project order by sent.sentAt desc, sent.id desc")
    List<SentInvitation> in(ProjectId project);
}
