package uk.alongside.projects;

import java.util.List;
import uk.alongside.people.PersonId;

/**
 * Whether a project asks everybody in it for a second factor, and who has one.
 *
 * @param members those who take part today, by name
 */
public record SecondFactorRule(boolean required, List<Member> members) {

    /**
     * Somebody who takes part, and whether they have a second factor.
     *
     * @param canBeReset whether the lead may take a lost one away
     */
    public record Member(PersonId id, String name, boolean hasOne, boolean canBeReset) {}

    public long without() {
        return members.stream().filter(member -> !member.hasOne()).count();
    }
}
