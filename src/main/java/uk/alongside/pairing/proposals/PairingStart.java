package uk.alongside.pairing.proposals;

/**
 * What is known before pairs are looked for.
 *
 * @param marked schools of which the lead has said whether they are to be supported or to support
 * @param reviewed schools whose baseline self-review is known
 * @param places how many pairs the coaches can take together
 */
public record PairingStart(int schools, int marked, int reviewed, int coaches, int places) {}
