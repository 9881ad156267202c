package uk.alongside.kernel.ui;

/**
 * The drawn shapes of the portal. They stand once in the page, as the symbols of {@code images/shapes.svg}, and are
 * pointed to from everywhere: drawn and not set in a font, so that they print, and in the colour of the text around.
 */
public enum Shape {
    /** A full disc: every judged descriptor progressed. */
    ALL("all", "all"),
    /** A disc filled to three quarters. */
    MOST("most", "most"),
    /** A disc filled to the half. */
    HALF("half", "half"),
    /** An empty ring. */
    NOT_YET("notyet", "none"),
    /** A dashed ring. */
    UNKNOWN("unknown", "none"),
    /** An outlined diamond: somebody's word, not computed. */
    JUDGED("judged", "source"),
    /** A sheet of paper: as it was published. */
    PRINTED("printed", "source"),
    /** Not equal: what was printed differs from what is computed. */
    DIFFERS("differs", "source"),
    MENU("menu", ""),
    TICK("tick", ""),
    ON("on", ""),
    LOCK("lock", ""),
    UNLOCK("unlock", ""),
    /** Two that change places. */
    SWAP("swap", ""),
    CALENDAR("cal", ""),
    PRINT("print", ""),
    PEOPLE("people", ""),
    CLOSE("bin", ""),
    BRAND("brand", "");

    private final String symbol;
    private final String tone;

    Shape(String symbol, String tone) {
        this.symbol = symbol;
        this.tone = tone;
    }

    /** The class name that gives the shape its colour and its tint; empty where it takes the text's. */
    public String tone() {
        return tone;
    }

    /** The shape as markup, for a component that writes its own. It says nothing to a screen reader. */
    public String svg(String className) {
        return "<svg class=\"%s\" aria-hidden=\"true\"><use href=\"#s-%s\"></use></svg>".formatted(className, symbol);
    }
}
