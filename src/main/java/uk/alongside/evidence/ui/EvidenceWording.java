package uk.alongside.evidence.ui;

import java.util.ArrayList;
import uk.alongside.evidence.EvidenceKind;
import uk.alongside.evidence.EvidencePiece;
import uk.alongside.evidence.NameState;
import uk.alongside.kernel.Days;
import uk.alongside.kernel.SchoolTime;

/** What stands beside a piece of evidence. */
final class EvidenceWording {

    private EvidenceWording() {}

    /** As it stands in a sentence: {@code plan.pdf}, {@code the note}. */
    static String called(EvidencePiece piece) {
        return piece.gone() ? "the pointer" : piece.kind() == EvidenceKind.NOTE ? "the note" : piece.title();
    }

    /** {@code PDF, 1.4 MB, not scanned for viruses, added by Amina Khan on 3 March 2018}. */
    static String about(EvidencePiece piece) {
        var parts = new ArrayList<String>();
        piece.file().ifPresent(file -> {
            parts.add(file.type().words());
            parts.add(file.sizeInWords());
            parts.add(file.scan().words());
        });
        if (piece.kind() == EvidenceKind.LINK) {
            parts.add("link to another site");
        }
        var who = piece.by().isEmpty() ? "" : " by " + piece.by();
        var day = Days.inWords(SchoolTime.dayOf(piece.at()));
        parts.add((piece.reference() ? "pointed to" : piece.kind() == EvidenceKind.NOTE ? "written" : "added") + who
                + " on " + day);
        if (piece.names() == NameState.ANSWERED) {
            parts.add("no pupil is named");
        }
        return String.join(", ", parts);
    }
}
