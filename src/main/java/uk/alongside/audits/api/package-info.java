/** What pages of a self-review fetch while it is answered, so that they hold it when the connection goes. */
@NullMarked
package uk.alongside.audits.api;

import org.jspecify.annotations.NullMarked;
