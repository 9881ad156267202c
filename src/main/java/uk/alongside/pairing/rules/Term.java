package uk.alongside.pairing.rules;

/**
 * One reason for a pair, with its number.
 *
 * @param sentence "6.4 miles apart"
 */
public record Term(Wish wish, int points, int most, String sentence) {

    /** {@code 6.4 miles apart: 12 of 15 points}. */
    public String withPoints() {
        return "%s: %d of %d points".formatted(sentence, points, most);
    }
}
