package uk.alongside.pairing.proposals;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Primary;
import uk.alongside.pairing.PairingExamples;
import uk.alongside.pairing.known.PairingQuestions;
import uk.alongside.pairing.rules.Question;
import uk.alongside.projects.ProjectId;

/** What is known of a project, as a test says it. A bean, for the tests that import it. */
@Primary
class AskedQuestions implements PairingQuestions {

    private final Map<ProjectId, Question> known = new HashMap<>();

    void know(ProjectId project, Question question) {
        known.put(project, question);
    }

    @Override
    public Question of(ProjectId project) {
        return known.getOrDefault(project, PairingExamples.question(List.of(), List.of()));
    }
}
