package uk.alongside.security;

import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When a person signed in; a session is not longer than a working day, however busy it is.
 *
 * @param through the provider they came through; none where they gave their password here
 */
record SignInTime(Instant at, @Nullable ProviderVisit through) implements Serializable {}
