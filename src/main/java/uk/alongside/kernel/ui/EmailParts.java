package uk.alongside.kernel.ui;

/** An e-mail address in two, so that a narrow column breaks it after the sign and not within a word. */
public final class EmailParts {

    private EmailParts() {}

    /** {@code amina@} */
    public static String box(String address) {
        return address.substring(0, address.indexOf('@') + 1);
    }

    /** {@code school.example} */
    public static String host(String address) {
        return address.substring(address.indexOf('@') + 1);
    }
}
