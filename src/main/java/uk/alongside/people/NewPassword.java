package uk.alongside.people;

/** What a person enters to change their own password. */
public record NewPassword(String current, String wanted) {

    /** Without either password: what is printed may be kept. */
    @Override
    public String toString() {
        return "NewPassword";
    }
}
