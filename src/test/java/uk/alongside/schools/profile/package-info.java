@NullMarked
package uk.alongside.schools.profile;

import org.jspecify.annotations.NullMarked;
