package uk.alongside.audits;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import uk.alongside.frameworks.Must;
import uk.alongside.frameworks.Scale;
import uk.alongside.frameworks.StatementId;
import uk.alongside.schools.SchoolId;

/**
 * A school's self-review as it goes on paper: every statement with what is answered and what shows it.
 *
 * @param sentAt empty while it is being written
 * @param printedAt when this copy was drawn
 * @param forWhom who may read it, as a sentence
 * @param leftOut how many words are left out because they may name a pupil
 */
public record PaperCopy(
        AuditId audit,
        String projectKey,
        String projectName,
        SchoolId school,
        String schoolName,
        String roundName,
        String editionTitle,
        Scale scale,
        Optional<Instant> sentAt,
        Optional<Instant> coSentAt,
        Instant printedAt,
        String forWhom,
        int leftOut,
        boolean mayWrite,
        List<Area> areas) {

    public PaperCopy {
        areas = List.copyOf(areas);
    }

    public record Area(String code, String title, List<Line> lines) {

        public Area {
            lines = List.copyOf(lines);
        }
    }

    /**
     * A statement.
     *
     * @param inPlace the numbers of the musts that are in place, counted from 1
     * @param words what was written, the oldest first
     * @param evidence what documents and links behind it are called
     * @param moderated what somebody from outside the school judged; only for those who read that
     */
    public record Line(
            StatementId id,
            int number,
            String code,
            String text,
            List<Must> musts,
            Set<Integer> inPlace,
            Optional<Judgement> judgement,
            boolean corrected,
            List<String> words,
            List<String> evidence,
            Optional<Moderated> moderated) {

        public Line {
            musts = List.copyOf(musts);
            inPlace = Set.copyOf(inPlace);
            words = List.copyOf(words);
            evidence = List.copyOf(evidence);
        }
    }
}
