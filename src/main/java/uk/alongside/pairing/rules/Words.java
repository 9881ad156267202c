package uk.alongside.pairing.rules;

import java.util.List;

/** Numbers and lists as one says them aloud. */
final class Words {

    private Words() {}

    /** "A", "A and B", "A, B and C". */
    static String list(List<String> items) {
        return switch (items.size()) {
            case 0 -> "";
            case 1 -> items.getFirst();
            default -> String.join(", ", items.subList(0, items.size() - 1)) + " and " + items.getLast();
        };
    }

    /** "1 school", "2 schools"; the plural is the singular with an s. */
    static String count(int number, String singular) {
        return number + " " + (number == 1 ? singular : singular + "s");
    }
}
