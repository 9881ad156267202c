package uk.alongside.files;

/** Whether a file was looked at by the virus scanner before it was taken in. */
public enum Scan {
    CLEAN("scanned for viruses"),
    NOT_SCANNED("not scanned for viruses");

    private final String words;

    Scan(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
