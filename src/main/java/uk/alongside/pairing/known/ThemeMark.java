package uk.alongside.pairing.known;

/** What the lead says of a school and a theme, in place of its self-review. Known to the lead and nobody at a school. */
public enum ThemeMark {
    NEED("a need"),
    STRENGTH("a strength");

    private final String words;

    ThemeMark(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
