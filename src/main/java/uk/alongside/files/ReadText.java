package uk.alongside.files;

/**
 * What came of reading a file's text.
 *
 * @param text empty unless it was read
 */
record ReadText(TextState outcome, String text) {

    static final ReadText UNREADABLE = new ReadText(TextState.UNREADABLE, "");
}
