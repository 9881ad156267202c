package uk.alongside.indicators;

import java.util.List;

/**
 * One school's line of the matrix.
 *
 * @param name the school's name, or "School A" where the reader sees letters
 * @param phase the school's phase where it is named, otherwise its phase group; may be empty
 * @param own whether it is the reader's own school, or one they coach
 * @param cells one for each theme, in theme order
 */
public record SchoolRow(String letter, String name, boolean named, String phase, boolean own, List<Cell> cells) {}
