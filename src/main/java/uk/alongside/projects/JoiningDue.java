package uk.alongside.projects;

import java.util.List;
import org.springframework.stereotype.Component;
import uk.alongside.kernel.DueItem;

/** Puts the joining agreement before a head whose school has not decided about it yet. */
@Component
class JoiningDue implements DueItem.Source {

    private static final int MINUTES = 5;

    private final JoiningRows rows;
    private final AgreementTexts texts;
    private final ProjectAccess access;

    JoiningDue(JoiningRows rows, AgreementTexts texts, ProjectAccess access) {
        this.rows = rows;
        this.texts = texts;
        this.access = access;
    }

    @Override
    public List<DueItem> dueNow() {
        var heads = access.mine().stream()
                .filter(participation -> participation.role() == Role.HEAD)
                .toList();
        return rows.undecided(heads, texts.current().version()).stream()
                .map(JoiningDue::due)
                .toList();
    }

    private static DueItem due(JoiningRows.Undecided school) {
        return new DueItem(
                DueItem.Urgency.OTHERS_WAIT,
                school.acceptedEarlier()
                        ? "The joining agreement has changed. Read it for %s.".formatted(school.schoolName())
                        : "Read the joining agreement for %s.".formatted(school.schoolName()),
                "%s. Your school’s first answers wait for it.".formatted(school.projectName()),
                MINUTES,
                "projects/%s/joining?school=%s".formatted(school.projectKey(), school.letter()),
                "Read the agreement");
    }
}
