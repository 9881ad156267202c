package uk.alongside.frameworks;

/** As what a framework can be taken along. */
public enum FileFormat {
    WORKBOOK("Workbook (XLSX)", ".xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    CSV("CSV files (zip)", ".zip", "application/zip"),
    JSON("JSON", ".json", "application/json");

    private final String words;
    private final String ending;
    private final String type;

    FileFormat(String words, String ending, String type) {
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
