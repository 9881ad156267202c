package uk.alongside.kernel;

/**
 * There is nothing here for this person: either it does not exist, or they may not see it.
 *
 * <p>The two are one answer on purpose, so that nothing can be found out by guessing.
 */
public class NotFound extends RuntimeException {

    public NotFound() {
        super("We cannot find this page. It may have moved, or it may not be yours to see.");
    }
}
