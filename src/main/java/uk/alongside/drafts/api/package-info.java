/** The HTTP interface through which pages keep drafts: plain requests, beside the pages' own channel. */
@NullMarked
package uk.alongside.drafts.api;

import org.jspecify.annotations.NullMarked;
