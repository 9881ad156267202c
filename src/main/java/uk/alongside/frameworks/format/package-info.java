/**
 * A framework as a file: workbook, CSV and JSON, read without trust and written so that it reads back the same. The rules
 * that any content keeps are here too, so that a file and a screen are told the same.
 *
 * <p>Plain Java: no server, no database.
 */
@NullMarked
package uk.alongside.frameworks.format;

import org.jspecify.annotations.NullMarked;
