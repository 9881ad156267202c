package uk.alongside.audits.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.shared.Registration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import uk.alongside.audits.AuditId;
import uk.alongside.audits.RespondentId;
import uk.alongside.audits.ReviewWritten;
import uk.alongside.frameworks.StatementId;

/** Tells open pages of a self-review that somebody has written in it, so that answers arrive as they are given. */
@Component
class ReviewNews implements ReviewWritten {

    private final Map<AuditId, Set<Page>> pages = new ConcurrentHashMap<>();

    /** Listens until the registration is removed. */
    Registration listen(AuditId audit, UI ui, ReviewElement element) {
        var page = new Page(ui, element);
        pages.computeIfAbsent(audit, _ -> ConcurrentHashMap.newKeySet()).add(page);
        return () -> pages.computeIfPresent(audit, (_, open) -> {
            open.remove(page);
            return open.isEmpty() ? null : open;
        });
    }

    @Override
    public void written(AuditId audit, RespondentId by, StatementId statement, long version) {
        pages.getOrDefault(audit, Set.of()).forEach(page -> page.tell(by, statement, version));
    }

    private record Page(UI ui, ReviewElement element) {

        void tell(RespondentId by, StatementId statement, long version) {
            // A page that goes while it is told needs nothing any more.
            if (ui.isAttached()) {
                ui.access(() -> element.news(by, statement, version));
            }
        }
    }
}
