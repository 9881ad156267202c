package uk.alongside.schools.register;

/** How far an import has come. Each step can be taken up again where it was left. */
enum ImportState {
    RECEIVING("being received"),
    READING("being read"),
    CHECKING("being checked"),
    COMPARING("being compared"),
    SETTLING("being settled"),
    DONE("done"),
    REFUSED("refused whole");

    private final String words;

    ImportState(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }

    boolean isOver() {
        return this == DONE || this == REFUSED;
    }
}
