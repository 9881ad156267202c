package uk.alongside.projects;

import java.util.List;
import uk.alongside.people.PersonId;

/**
 * A module's share of handing a role over, so that nothing is left with somebody who leaves: drafts, actions, visits. Every
 * such bean is asked.
 */
public interface Handover {

    /** What waits with this person in this role, a sentence each and no word of its content: "two visit logs are drafts". */
    List<String> waitingWith(Participation leaver);

    /** Gives all of it to the successor, in the transaction in which the role changes hands. */
    void handOver(Participation leaver, PersonId successor);
}
