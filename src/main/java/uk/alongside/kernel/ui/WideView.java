package uk.alongside.kernel.ui;

/** A view that needs the width of the screen: the frame closes its menu when such a view is opened. */
public interface WideView {}
