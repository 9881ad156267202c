package uk.alongside.projects;

/**
 * One thing that is wrong with a pack.
 *
 * @param file the file's name; empty for the zip file as a whole
 * @param line counted from 1, the header's line; 0 for the file as a whole
 * @param column the column's name; empty for the line as a whole
 * @param sentence what is wrong and what to do
 */
public record PackFault(String file, int line, String column, String sentence) {}
