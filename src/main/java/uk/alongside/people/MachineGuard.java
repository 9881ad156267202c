package uk.alongside.people;

import org.springframework.stereotype.Component;
import uk.alongside.jobs.JobGuard;

/** Who looks after the machine sees what it does in the background. */
@Component
class MachineGuard implements JobGuard {

    private final CurrentUser currentUser;

    MachineGuard(CurrentUser currentUser) {
        this.currentUser = currentUser;
    }

    @Override
    public boolean maySeeAllJobs() {
        return currentUser.isPlatformAdmin();
    }
}
