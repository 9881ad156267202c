package uk.alongside.kernel.ui;

/**
 * Told by a layout or a view that knows where the person is, a project for instance: the frame writes it into its bar.
 */
public interface Place {

    /** The name as people say it; empty when there is none. */
    String place();
}
