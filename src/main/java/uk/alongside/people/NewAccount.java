package uk.alongside.people;

import uk.alongside.kernel.EmailAddress;

/**
 * What it takes to open an account.
 *
 * @param platformAdmin whether the person runs the machine; that alone shows them no project
 */
public record NewAccount(String name, EmailAddress email, String password, boolean platformAdmin) {

    /** Without the password: what is printed may be kept. */
    @Override
    public String toString() {
        return "NewAccount[" + name + ", " + email + (platformAdmin ? ", platform admin]" : "]");
    }
}
