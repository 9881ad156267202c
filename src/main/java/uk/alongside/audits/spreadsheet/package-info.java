/**
 * A school's sheet as a spreadsheet: written empty or filled in, and read back statement by statement without trust.
 *
 * <p>Plain Java: no server, no database.
 */
@NullMarked
package uk.alongside.audits.spreadsheet;

import org.jspecify.annotations.NullMarked;
