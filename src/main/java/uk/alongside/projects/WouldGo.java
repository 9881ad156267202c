package uk.alongside.projects;

import java.util.List;

/**
 * What goes once a project's personal data is no longer kept: one kind of it, row by row.
 *
 * @param means what happens to it, as a sentence
 * @param rows each as a sentence of who and what
 */
public record WouldGo(String kind, String means, List<String> rows) {}
