package uk.alongside.trail;

import uk.alongside.kernel.SubjectRef;

/** A module that knows who may read which trail. A trail for which no guard vouches is read by nobody. */
public interface TrailGuard {

    /** Whether the person at the keyboard may read the trail of this thing; false too for things of other modules. */
    boolean mayRead(SubjectRef scope);
}
