package uk.alongside.frameworks.format;

/** How large a framework may be. */
public final class Limits {

    public static final int LEVELS = 20;
    public static final int AREAS = 60;
    public static final int STATEMENTS = 600;
    public static final int MUSTS = 10;
    public static final int WORDINGS = 60;
    public static final int PROMPTS = 10;
    public static final int PROMPT = 300;
    public static final int EVIDENCE_KINDS = 20;
    public static final int EVIDENCE_KIND = 120;
    public static final int DESCRIPTORS = 30;

    /** Letters of a name, a publisher, an area's title. */
    public static final int NAME = 200;

    /** Letters of a level's label, and of an edition's. */
    public static final int LABEL = 80;

    /** Letters of any longer text. */
    public static final int TEXT = 2_000;

    public static final int KEY = 40;
    public static final int CODE = 20;
    public static final int SYMBOL = 40;

    /** Bytes of a file that is sent. */
    public static final int FILE = 5 * 1024 * 1024;

    /** Bytes of what it unpacks to. */
    static final int UNPACKED = 40 * 1024 * 1024;

    static final int FILES_IN_ZIP = 400;

    /** Rows of a sheet, empty ones among them. */
    static final int ROWS = 50_000;

    /** Columns of a sheet that are looked at. */
    static final int COLUMNS = 100;

    private Limits() {}
}
