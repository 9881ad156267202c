@NullMarked
package uk.alongside.frameworks.ui;

import org.jspecify.annotations.NullMarked;
