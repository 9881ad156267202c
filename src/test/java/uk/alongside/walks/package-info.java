/**
 * The portal in a real browser, as people meet it: each walk tells one journey, finds things by the words on them, and
 * waits for what the person would see.
 */
@NullMarked
package uk.alongside.walks;

import org.jspecify.annotations.NullMarked;
