/** The progress board and a school's page: what became of a project, for those who may see it. */
@NullMarked
package uk.alongside.indicators.ui;

import org.jspecify.annotations.NullMarked;
