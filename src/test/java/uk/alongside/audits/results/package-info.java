@NullMarked
package uk.alongside.audits.results;

import org.jspecify.annotations.NullMarked;
