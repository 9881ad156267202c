package uk.alongside.audits.spreadsheet;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import uk.alongside.audits.Judgement;

/**
 * A statement in a file beside what stands on the portal.
 *
 * @param brought what would stand there, were the file taken
 */
public record SheetLine(SheetContent.Row row, Kind kind, Filled brought) {

    /** What taking it would do. */
    public enum Kind {
        /** Nothing was there. */
        NEW,

        /** The portal has what the file was made from, and the file has something else. */
        CHANGED,

        /** The file brings nothing. */
        UNCHANGED,

        /** Both were changed since the file was made; somebody chooses. */
        CLASH
    }

    /**
     * What a line of the file says; empty fields say nothing.
     *
     * @param downloaded the mark of what the file was made from; may be none
     */
    record Said(
            Optional<Judgement> judgement, Optional<Set<Integer>> musts, Optional<String> words, String downloaded) {}

    /** A field is brought where it was changed in the file and is not what the portal has anyway. */
    static SheetLine of(SheetContent.Row row, Said said) {
        var now = row.now();
        var from = Filled.parts(said.downloaded());
        var judgement = said.judgement().filter(one -> isBrought(Filled.print(Optional.of(one)), from, 0));
        var musts = said.musts().filter(some -> isBrought(Filled.print(some), from, 1));
        var words = said.words().filter(text -> isBrought(Filled.print(text), from, 2));
        var brought = new Filled(judgement.or(now::judgement), musts.orElse(now.musts()), words.orElse(now.words()));
        if (brought.equals(now)) {
            return new SheetLine(row, Kind.UNCHANGED, now);
        }
        if (now.isNothing()) {
            return new SheetLine(row, Kind.NEW, brought);
        }
        var clashes = !brought.judgement().equals(now.judgement()) && isNewer(Filled.print(now.judgement()), from, 0)
                || !brought.musts().equals(now.musts()) && isNewer(Filled.print(now.musts()), from, 1)
                || !brought.words().equals(now.words()) && isNewer(Filled.print(now.words()), from, 2);
        return new SheetLine(row, clashes ? Kind.CLASH : Kind.CHANGED, brought);
    }

    private static boolean isBrought(String print, List<String> from, int part) {
        return from.isEmpty() || !from.get(part).equals(print);
    }

    /** What a file without marks was made from nobody knows. */
    private static boolean isNewer(String print, List<String> from, int part) {
        return from.isEmpty() || !from.get(part).equals(print);
    }
}
