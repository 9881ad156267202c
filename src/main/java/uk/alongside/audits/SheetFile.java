package uk.alongside.audits;

/** As what a school's sheet can be taken along. */
public enum SheetFile {
    WORKBOOK("Workbook (XLSX)", ".xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    CSV("CSV", ".csv", "text/csv;charset=UTF-8");

    private final String words;
    private final String ending;
    private final String type;

    SheetFile(String words, String ending, String type) {
        this.words = words;
        this.ending = ending;
        this.type = type;
    }

    public String words() {
        return words;
    }

    /** How its file's name ends. */
    public String ending() {
        return ending;
    }

    /** As the header of an answer has it. */
    public String type() {
        return type;
    }
}
