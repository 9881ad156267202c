/** Finds what looks as if it names a pupil, in plain Java. It asks and never decides. */
@NamedInterface("names")
@NullMarked
package uk.alongside.drafts.names;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
