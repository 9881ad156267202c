/** The panel that shows evidence wherever it hangs, and the page of a school's shelf. */
@NamedInterface("ui")
@NullMarked
package uk.alongside.evidence.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
