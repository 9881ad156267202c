package uk.alongside.security;

import java.io.Serializable;
import java.time.Instant;

/** When a person signed in; a session is not longer than a working day, however busy it is. */
record SignInTime(Instant at) implements Serializable {}
