package uk.alongside.audits;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * When colleagues and the sheet do not agree, and until when a note settles it.
 *
 * <p>A colleague disagrees who chose another level, or says that a statement applies where the sheet says that it does not,
 * or the other way round. Who does not know does not disagree. A note settles what had been answered until then: a later
 * answer that differs opens the question again.
 */
final class Settling {

    private Settling() {}

    /** An answer, and since when it stands. */
    record Given(Judgement judgement, Instant at) {}

    /** What the SENCO wrote to settle it, and when. */
    record Note(String text, Instant at) {}

    /** @param sheet the school's own answer; nothing disagrees with one that is not there yet */
    static Disagreement of(Optional<Given> sheet, List<Given> colleagues, Optional<Note> note) {
        if (sheet.isEmpty()) {
            return Disagreement.NONE;
        }
        var differing = colleagues.stream()
                .filter(colleague -> differ(sheet.get().judgement(), colleague.judgement()))
                .toList();
        if (differing.isEmpty()) {
            return Disagreement.NONE;
        }
        var last = Stream.concat(sheet.stream(), differing.stream())
                .map(Given::at)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        return note.filter(settled -> !settled.at().isBefore(last))
                .<Disagreement>map(settled -> new Disagreement.Settled(differing.size(), settled.text(), settled.at()))
                .orElseGet(() -> new Disagreement.Open(differing.size()));
    }

    static boolean differ(Judgement sheet, Judgement colleague) {
        return sheet.kind() != Judgement.Kind.DONT_KNOW
                && colleague.kind() != Judgement.Kind.DONT_KNOW
                && !sheet.equals(colleague);
    }

    /** What all colleagues answer who know; empty where they differ or fewer than two of them do. */
    static Optional<Judgement> agreedBy(List<Judgement> colleagues) {
        var known = colleagues.stream()
                .filter(judgement -> judgement.kind() != Judgement.Kind.DONT_KNOW)
                .toList();
        return known.size() >= 2 && known.stream().distinct().count() == 1
                ? Optional.of(known.getFirst())
                : Optional.empty();
    }
}
