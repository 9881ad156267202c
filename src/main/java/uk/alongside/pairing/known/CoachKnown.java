package uk.alongside.pairing.known;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import uk.alongside.people.PersonId;

/**
 * What is known of a coach, for the lead.
 *
 * @param said what they say of themselves; what holds without it where they have said nothing
 * @param saidOn empty where they have said nothing
 * @param saidByLead whether somebody else wrote it down for them
 * @param declared what they have declared, in words; for the lead alone
 * @param hasDeclared whether they have declared anything, be it that they have none
 * @param may how many schools they may work with
 * @param mayNot how many they may not
 * @param waiting how many they were asked about and have not answered
 * @param refused the schools that they may not work with, and why where they say so; for the lead alone
 * @param missing what would make pairs better if it were known, in words
 * @param revision of what they said
 */
public record CoachKnown(
        PersonId id,
        String name,
        CoachSays said,
        Optional<LocalDate> saidOn,
        boolean saidByLead,
        List<String> declared,
        boolean hasDeclared,
        int may,
        int mayNot,
        int waiting,
        List<String> refused,
        List<String> missing,
        int revision) {

    public CoachKnown {
        declared = List.copyOf(declared);
        refused = List.copyOf(refused);
        missing = List.copyOf(missing);
    }

    public boolean wasAsked() {
        return may + mayNot + waiting > 0;
    }
}
