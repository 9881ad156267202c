package uk.alongside.evidence;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import uk.alongside.files.FileId;
import uk.alongside.people.PersonId;
import uk.alongside.projects.ProjectId;
import uk.alongside.schools.SchoolId;

/** Every piece of evidence there is. */
interface PiecesOfEvidence extends Repository<PieceOfEvidence, EvidenceId> {

    PieceOfEvidence save(PieceOfEvidence piece);

    PieceOfEvidence saveAndFlush(PieceOfEvidence piece);

    void delete(PieceOfEvidence piece);

    Optional<PieceOfEvidence> findById(EvidenceId id);

    List<PieceOfEvidence> findByIdIn(Collection<EvidenceId> ids);

    @Query("select piece from PieceOfEvidence piece where piece.file = :file")
    Optional<PieceOfEvidence> withFile(FileId file);

    @Query("""
            select piece from PieceOfEvidence piece
            where piece.subjectId in :subjects and piece.removedAt is null order by piece.addedAt, piece.id""")
    List<PieceOfEvidence> on(Collection<UUID> subjects);

    @Query("""
            select piece from PieceOfEvidence piece
            where piece.project = :project and piece.school = :school and piece.removedAt is null
            and piece.kind <> uk.alongside.evidence.EvidenceKind.REFERENCE and piece.subjectId <> :butNotOn
            and (piece.addedBy = :person or piece.names in (
                uk.alongside.evidence.NameState.CLEAR, uk.alongside.evidence.NameState.ANSWERED))
            order by piece.addedAt desc, piece.id desc""")
    List<PieceOfEvidence> of(ProjectId project, SchoolId school, UUID butNotOn, PersonId person, Pageable page);

    @Query("""
            select piece from PieceOfEvidence piece
            where piece.addedBy = :person and piece.removedAt is null
            and piece.names = uk.alongside.evidence.NameState.ASKED
            order by piece.addedAt""")
    List<PieceOfEvidence> asking(PersonId person);

    @Query("""
            select piece from PieceOfEvidence piece
            where piece.addedBy = :person and piece.names in (
                uk.alongside.evidence.NameState.ASKED, uk.alongside.evidence.NameState.READING)""")
    List<PieceOfEvidence> unsettledOf(PersonId person);

    @Query("select piece from PieceOfEvidence piece where piece.removedAt < :moment order by piece.removedAt")
    List<PieceOfEvidence> removedBefore(Instant moment, Pageable page);
}
