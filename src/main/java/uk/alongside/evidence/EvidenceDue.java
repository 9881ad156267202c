package uk.alongside.evidence;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.alongside.kernel.DueItem;
import uk.alongside.people.CurrentUser;

/** Tells people at home that evidence of theirs waits for the answer whether it names a pupil. */
@Component
class EvidenceDue implements DueItem.Source {

    private final PiecesOfEvidence pieces;
    private final PlacesOfEvidence places;
    private final CurrentUser currentUser;

    EvidenceDue(PiecesOfEvidence pieces, PlacesOfEvidence places, CurrentUser currentUser) {
        this.pieces = pieces;
        this.places = places;
        this.currentUser = currentUser;
    }

    @Override
    @Transactional(readOnly = true)
    public List<DueItem> dueNow() {
        var asking = currentUser.ifPerson().map(pieces::asking).orElse(List.of());
        if (asking.isEmpty()) {
            return List.of();
        }
        var readable = places.of(asking.stream().map(PieceOfEvidence::subject).toList());
        var mine = asking.stream()
                .filter(piece -> readable.containsKey(piece.subject()))
                .toList();
        return mine.stream()
                .flatMap(piece -> Stream.ofNullable(readable.get(piece.subject())))
                .limit(1)
                .map(first -> new DueItem(
                        DueItem.Urgency.WORDS_AT_RISK,
                        mine.size() == 1
                                ? "One piece of evidence may name a pupil. Nobody else sees it until you have said."
                                : "%d pieces of evidence may name a pupil. Nobody else sees them until you have said."
                                        .formatted(mine.size()),
                        first.title(),
                        1,
                        first.address(),
                        "Look at it"))
                .toList();
    }
}
