package uk.alongside.audits;

import java.util.List;
import org.springframework.stereotype.Component;
import uk.alongside.frameworks.FrameworksInPack;
import uk.alongside.projects.PackContent;
import uk.alongside.projects.PackFile;
import uk.alongside.projects.PackPart;
import uk.alongside.projects.PackSource;
import uk.alongside.projects.PackTarget;
import uk.alongside.projects.ProjectId;

/**
 * The self-reviews of a project in its pack: rounds, what schools sent, and how it was moderated.
 *
 * <p>A pack goes to those who may read a school's answers and not to those who may read a respondent's, so what colleagues,
 * families and learners said stays in the portal, and so does what is not sent.
 */
@Component
class AuditPackPart implements PackPart {

    private final PackedReviewRows rows;
    private final FrameworksInPack frameworks;

    AuditPackPart(PackedReviewRows rows, FrameworksInPack frameworks) {
        this.rows = rows;
        this.frameworks = frameworks;
    }

    @Override
    public List<PackFile> files() {
        return List.of(ReviewsInPack.ROUNDS, ReviewsInPack.REVIEWS, ReviewsInPack.ANSWERS, ReviewsInPack.MODERATED);
    }

    @Override
    public PackContent read(PackSource pack) {
        var content = ReviewsInPack.of(pack, frameworks);
        return (project, schools) -> rows.save(project, schools, content);
    }

    @Override
    public void write(ProjectId project, PackTarget pack) {
        rows.write(project, pack);
    }
}
