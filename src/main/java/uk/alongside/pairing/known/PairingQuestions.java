package uk.alongside.pairing.known;

import uk.alongside.pairing.rules.Question;
import uk.alongside.projects.ProjectId;

/** Puts together everything that is known when pairs are looked for. Asks nobody whether they may know: the services do. */
public interface PairingQuestions {

    /**
     * The question as it stands today: the schools that take part, the coaches, what the lead has decided, and the pairs that
     * stand already. Schools and coaches are in the order of their ids, because a tie goes to the earlier.
     */
    Question of(ProjectId project);
}
