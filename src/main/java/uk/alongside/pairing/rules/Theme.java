package uk.alongside.pairing.rules;

/** What schools need or are strong in: an area of the framework they reviewed themselves against. */
public record Theme(String code, String name) {}
