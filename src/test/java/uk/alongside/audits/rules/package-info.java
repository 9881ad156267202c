@NullMarked
package uk.alongside.audits.rules;

import org.jspecify.annotations.NullMarked;
