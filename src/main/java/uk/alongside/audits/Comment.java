package uk.alongside.audits;

import java.time.Instant;

/** What a school's head or SENCO says to a moderated judgement. */
public record Comment(String text, String name, Instant at) {}
