/** The accounts of the portal, for whoever looks after it, and what the portal holds about oneself. */
@NullMarked
package uk.alongside.people.ui;

import org.jspecify.annotations.NullMarked;
