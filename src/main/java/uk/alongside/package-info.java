/** Alongside: a portal for peer-coaching projects. Each direct subpackage is a module; see its package-info. */
@NullMarked
package uk.alongside;

import org.jspecify.annotations.NullMarked;
