package uk.alongside.audits.results;

import uk.alongside.audits.rules.Agreement;

/** How far the school's own and the moderated judgement agree, in an area or in all. */
public record AgreementOf(String area, Agreement agreement) {}
