package uk.alongside.frameworks.format;

/**
 * What a file says of the framework as a whole.
 *
 * @param key empty where the file does not say
 * @param edition 0 where the file does not say
 */
public record Heading(String key, String name, String publisher, String about, int edition, String label) {

    public static final Heading NOTHING = new Heading("", "", "", "", 0, "");

    /** The same, with another's name and publisher where these are not said. */
    Heading or(Heading other) {
        return new Heading(
                key,
                name.isEmpty() ? other.name() : name,
                publisher.isEmpty() ? other.publisher() : publisher,
                about,
                edition,
                label);
    }
}
