package uk.alongside.evidence;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import uk.alongside.kernel.SubjectRef;

/** All evidence on one subject that the person at the keyboard may see, the oldest first. */
public record EvidenceSheet(SubjectRef subject, EvidencePlace place, List<EvidencePiece> pieces) {

    public EvidenceSheet {
        pieces = List.copyOf(pieces);
    }

    /** {@code 2 documents, 1 note}; {@code none yet}. */
    public String inWords() {
        return pieces.isEmpty()
                ? "none yet"
                : Arrays.stream(EvidenceKind.values())
                        .filter(kind -> count(kind) > 0)
                        .map(kind -> kind.counted(count(kind)))
                        .collect(Collectors.joining(", "));
    }

    private int count(EvidenceKind kind) {
        return (int) pieces.stream()
                .filter(piece -> (piece.gone() ? EvidenceKind.REFERENCE : piece.kind()) == kind)
                .count();
    }
}
