package uk.alongside.people;

import org.springframework.stereotype.Component;
import uk.alongside.jobs.JobGuard;

/** Everybody's background work is for the platform admin to see and stop. */
@Component
class MachineRoom implements JobGuard {

    private final CurrentUser currentUser;

    MachineRoom(CurrentUser currentUser) {
        this.currentUser = currentUser;
    }

    @Override
    public boolean maySeeAllJobs() {
        return currentUser.isPlatformAdmin();
    }
}
