@NullMarked
package uk.alongside.schools.rules;

import org.jspecify.annotations.NullMarked;
