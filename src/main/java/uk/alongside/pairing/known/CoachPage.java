package uk.alongside.pairing.known;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import uk.alongside.pairing.rules.Theme;
import uk.alongside.projects.Project;
import uk.alongside.schools.Phase;
import uk.alongside.schools.SchoolId;

/**
 * What a coach reads about themselves.
 *
 * @param saidOn empty where they have said nothing of themselves
 * @param saidByLead whether somebody else wrote it down for them
 * @param declared what they have declared and not withdrawn
 * @param schools those that take part today, in the order of their names, with what the coach was asked about them
 * @param trusts of these schools, as the register names them
 */
public record CoachPage(
        Project project,
        List<Theme> themes,
        CoachSays says,
        Optional<LocalDate> saidOn,
        boolean saidByLead,
        int revision,
        List<Declared> declared,
        List<AskedAbout> schools,
        List<String> trusts) {

    public CoachPage {
        themes = List.copyOf(themes);
        declared = List.copyOf(declared);
        schools = List.copyOf(schools);
        trusts = List.copyOf(trusts);
    }

    /** A declaration in words, with its day. */
    public record Declared(DeclarationId id, String words, LocalDate on, boolean saysNone) {}

    /**
     * A school, and whether the coach may work with it.
     *
     * @param asked whether the lead has asked about it
     * @param may empty where they have not answered
     */
    public record AskedAbout(
            SchoolId id, String name, Phase phase, boolean asked, Optional<Boolean> may, String reason) {

        /** The same with an answer. */
        public AskedAbout answered(boolean yes, String why) {
            return new AskedAbout(id, name, phase, asked, Optional.of(yes), why);
        }

        public boolean isWaiting() {
            return asked && may.isEmpty();
        }
    }

    /** How many questions about schools wait for an answer. */
    public long waiting() {
        return schools.stream().filter(AskedAbout::isWaiting).count();
    }
}
