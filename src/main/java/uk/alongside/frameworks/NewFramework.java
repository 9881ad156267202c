package uk.alongside.frameworks;

/**
 * A framework that a project begins.
 *
 * @param label what its first edition is called, for instance {@code 2026}; may be empty
 */
public record NewFramework(String name, String publisher, String about, String label) {}
