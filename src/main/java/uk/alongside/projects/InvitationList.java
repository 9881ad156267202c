package uk.alongside.projects;

import java.util.List;

/**
 * A list of people as somebody pasted it: whom it invites, and in which lines something is wrong.
 *
 * @param good the lines that can be sent
 * @param faults the lines that cannot, each with what to do
 */
public record InvitationList(List<Good> good, List<Fault> faults) {

    /** A line that invites somebody. */
    public record Good(int line, NewInvitation invitation) {}

    /**
     * A line with something wrong in it.
     *
     * @param text the line as it was pasted
     */
    public record Fault(int line, String text, String sentence) {}

    public boolean isEmpty() {
        return good.isEmpty() && faults.isEmpty();
    }
}
