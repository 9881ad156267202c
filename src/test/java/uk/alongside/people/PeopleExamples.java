package uk.alongside.people;

import uk.alongside.kernel.EmailAddress;

/** People that tests of this module talk about. */
public final class PeopleExamples {

    public static final EmailAddress AMINA_EMAIL = new EmailAddress("amina.diallo@alongside.example");
    public static final String PASSWORD = "seven lamps by the harbour";
    public static final String ANOTHER_PASSWORD = "nine kites over the common";

    private PeopleExamples() {}

    public static NewAccount amina() {
        return new NewAccount("Amina Diallo", AMINA_EMAIL, PASSWORD, false);
    }

    /** Somebody whom no other test knows. */
    public static NewAccount somebody(String localPart) {
        return new NewAccount(
                "Robin of " + localPart, new EmailAddress(localPart + "@alongside.example"), PASSWORD, false);
    }

    public static NewAccount platformAdmin(String localPart) {
        return new NewAccount(
                "Admin of " + localPart, new EmailAddress(localPart + "@alongside.example"), PASSWORD, true);
    }
}
