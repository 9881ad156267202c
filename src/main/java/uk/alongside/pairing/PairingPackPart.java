package uk.alongside.pairing;

import java.util.List;
import org.springframework.stereotype.Component;
import uk.alongside.projects.PackContent;
import uk.alongside.projects.PackFile;
import uk.alongside.projects.PackPart;
import uk.alongside.projects.PackSource;
import uk.alongside.projects.PackTarget;
import uk.alongside.projects.ProjectId;

/**
 * The pairs of a project in its pack, and what the lead said and decided before them.
 *
 * <p>No person stands in a pack. A coach is {@code Coach 1} in it, the same in all their pairs; where it is brought in nobody
 * knows who that is. What coaches said of themselves, their reasons, wishes and proposals stay in the portal.
 */
@Component
class PairingPackPart implements PackPart {

    private final PackedPairingRows rows;

    PairingPackPart(PackedPairingRows rows) {
        this.rows = rows;
    }

    @Override
    public List<PackFile> files() {
        return PairingInPack.FILES;
    }

    @Override
    public PackContent read(PackSource pack) {
        var content = PairingInPack.of(pack);
        return (project, schools) -> rows.save(project, schools, content);
    }

    @Override
    public void write(ProjectId project, PackTarget pack) {
        rows.write(project, pack);
    }
}
