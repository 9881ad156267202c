package uk.alongside.jobs.ui;

import com.vaadin.flow.component.Component;
import org.springframework.beans.factory.ObjectProvider;
import uk.alongside.jobs.JobGuard;
import uk.alongside.kernel.ui.MenuGuard;

/** Background work stands in the menu of who looks after the machine; everybody else meets theirs where they began it. */
@org.springframework.stereotype.Component
class JobsMenu implements MenuGuard {

    private final ObjectProvider<JobGuard> guards;

    JobsMenu(ObjectProvider<JobGuard> guards) {
        this.guards = guards;
    }

    @Override
    public boolean offers(Class<? extends Component> view) {
        return view != JobsView.class || guards.stream().anyMatch(JobGuard::maySeeAllJobs);
    }
}
