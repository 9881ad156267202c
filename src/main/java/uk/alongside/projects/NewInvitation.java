package uk.alongside.projects;

import java.util.Optional;
import uk.alongside.kernel.Characters;
import uk.alongside.kernel.EmailAddress;
import uk.alongside.kernel.RuleBroken;
import uk.alongside.schools.SchoolId;

/**
 * Who is to be invited, and to what.
 *
 * @param name as colleagues know them; they can correct it when they accept
 * @param school for the roles that are a school's, perhaps for a coach, and for no other
 */
public record NewInvitation(ProjectId project, String name, EmailAddress email, Role role, Optional<SchoolId> school) {

    private static final int LONGEST_NAME = 100;

    public NewInvitation {
        if (name.length() > 4 * LONGEST_NAME) {
            throw new RuleBroken("A name has at most 100 characters.", "name");
        }
        name = name.strip();
        if (name.isEmpty()) {
            throw new RuleBroken("Enter the name as colleagues know it.", "name");
        }
        if (name.codePointCount(0, name.length()) > LONGEST_NAME) {
            throw new RuleBroken("A name has at most 100 characters.", "name");
        }
        if (Characters.strangeIn(name).isPresent()) {
            throw new RuleBroken("The name holds a character that cannot be kept. Write it again.", "name");
        }
        if (role.isForASchool() && school.isEmpty()) {
            throw new RuleBroken("Choose the school for which this person is " + role.words() + ".", "school");
        }
        if (!role.mayBeForASchool() && school.isPresent()) {
            throw new RuleBroken(
                    "The role of " + role.words() + " is held for the whole project: leave the school empty.",
                    "school");
        }
    }
}
