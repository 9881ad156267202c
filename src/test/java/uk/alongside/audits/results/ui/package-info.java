/** As in the module itself: this one stands before it on the path of the tests. */
@NamedInterface("results-ui")
@NullMarked
package uk.alongside.audits.results.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
