/** The pages of the register: a school on one page, and the way to it. */
@NamedInterface("ui")
@NullMarked
package uk.alongside.schools.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
