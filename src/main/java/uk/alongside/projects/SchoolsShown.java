package uk.alongside.projects;

/** Which schools of a project a list shows. */
public enum SchoolsShown {
    ALL("All"),
    AGREEMENT_WAITS("Agreement waits"),
    ACCEPTED("Accepted"),
    WITHDREW("Withdrew");

    private final String label;

    SchoolsShown(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
