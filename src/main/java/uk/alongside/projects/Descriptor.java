package uk.alongside.projects;

/** One thing in which a school can progress: {@code 2.4, SEND issues on the agenda for all SLT meetings}. */
public record Descriptor(String code, String label) {}
