package uk.alongside.frameworks;

/**
 * One thing that is wrong with a framework, and what to do.
 *
 * @param sheet the sheet, or what the fault is about where there is no file; empty for the file as a whole
 * @param line counted from 1; 0 where it is about no line
 * @param column the column's heading; empty for the line as a whole
 */
public record FrameworkFault(String sheet, int line, String column, String sentence) {}
