@NullMarked
package uk.alongside.schools.ui;

import org.jspecify.annotations.NullMarked;
