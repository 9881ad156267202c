/** Tests of the sheet as a file. */
@NullMarked
package uk.alongside.audits.spreadsheet;

import org.jspecify.annotations.NullMarked;
