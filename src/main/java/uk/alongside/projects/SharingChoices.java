package uk.alongside.projects;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import uk.alongside.kernel.RuleBroken;
import uk.alongside.schools.SchoolId;

/**
 * What the schools of a project let others see, read by everything that shows something of a school to its partner or to
 * the steering group. A choice counts from the moment in which it is made.
 *
 * <p>Asks nobody whether they may know: the service that shows something decides with the answer.
 */
@Component
public class SharingChoices {

    /** What is said wherever the agreement waits: who can do what. */
    public static final String AGREEMENT_COMES_FIRST =
            "The joining agreement comes first. The head of the school accepts it on the project’s page “Joining”; it"
                    + " takes about five minutes.";

    private final JoiningRows rows;
    private final AgreementTexts texts;

    SharingChoices(JoiningRows rows, AgreementTexts texts) {
        this.rows = rows;
        this.texts = texts;
    }

    /** What this school shares now; nothing where it is not in the project. */
    public Sharing of(ProjectId project, SchoolId school) {
        var found = rows.sharingOf(project, List.of(school), Moments.FOREVER).get(school);
        return found == null ? Sharing.NOTHING : found.sharing();
    }

    /** What each of these schools shares now, in one statement; those that are not in the project are left out. */
    public Map<SchoolId, Sharing> of(ProjectId project, Collection<SchoolId> schools) {
        return sharing(rows.sharingOf(project, schools, Moments.FOREVER));
    }

    /** What every school of the project shares now, in one statement. */
    public Map<SchoolId, Sharing> of(ProjectId project) {
        return sharing(rows.sharingIn(project, Moments.FOREVER));
    }

    /**
     * What every school shared at the end of a day. For looking back; what may be shown today is decided by what is shared
     * today.
     */
    public Map<SchoolId, Sharing> asOf(ProjectId project, LocalDate day) {
        return sharing(rows.sharingIn(project, Moments.atEndOf(day)));
    }

    private static Map<SchoolId, Sharing> sharing(Map<SchoolId, JoiningRows.SharingRow> rows) {
        return rows.entrySet().stream().collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, row -> row.getValue()
                .sharing()));
    }

    /** Whether the school's head has accepted the agreement as it is today. */
    public boolean hasAccepted(ProjectId project, SchoolId school) {
        return rows.hasAccepted(project, school, texts.current().version());
    }

    /** The schools of each of these projects whose head has accepted the agreement as it is today, in one statement. */
    public Map<ProjectId, Set<SchoolId>> accepted(Collection<ProjectId> projects) {
        return rows.accepted(projects, texts.current().version());
    }

    /**
     * Asked by everything in which a school gives its first answer.
     *
     * @throws RuleBroken with a sentence that says who can do what, where the agreement waits
     */
    public void requireAccepted(ProjectId project, SchoolId school) {
        if (!hasAccepted(project, school)) {
            throw new RuleBroken(AGREEMENT_COMES_FIRST);
        }
    }
}
