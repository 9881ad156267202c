package uk.alongside.files;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The kinds of file that are taken in. What a file is, its content says; its name does not count. */
public enum FileType {
    PDF("PDF", "application/pdf", "pdf"),
    DOCX("Word document", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    XLSX("Excel workbook", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
    PPTX(
            "PowerPoint presentation",
            "application/vnd.openxmlformats-officedocument.presentationml.presentation",
            "pptx"),
    ODT("OpenDocument text", "application/vnd.oasis.opendocument.text", "odt"),
    ODS("OpenDocument spreadsheet", "application/vnd.oasis.opendocument.spreadsheet", "ods"),
    CSV("CSV file", "text/csv", "csv"),
    TXT("plain text", "text/plain", "txt"),
    PNG("PNG picture", "image/png", "png"),
    JPEG("JPEG picture", "image/jpeg", "jpg", "jpeg"),
    WEBP("WebP picture", "image/webp", "webp");

    private static final Set<FileType> PICTURES = Set.of(PNG, JPEG, WEBP);
    private static final Set<FileType> TEXTS = Set.of(CSV, TXT);

    private final String words;
    private final String mediaType;
    private final List<String> endings;

    FileType(String words, String mediaType, String... endings) {
        this.words = words;
        this.mediaType = mediaType;
        this.endings = List.of(endings);
    }

    /** As it stands in a sentence: {@code Word document}. */
    public String words() {
        return words;
    }

    public String mediaType() {
        return mediaType;
    }

    /** Pictures are drawn anew or stripped when they come in, so a browser may show them; they have no text to read. */
    public boolean isPicture() {
        return PICTURES.contains(this);
    }

    boolean isPlainText() {
        return TEXTS.contains(this);
    }

    String ending() {
        return endings.getFirst();
    }

    boolean hasEnding(String ending) {
        return endings.contains(ending);
    }

    /** What a browser offers when a file is chosen: {@code .pdf,.docx}. */
    public static String accepted() {
        return Arrays.stream(values())
                .flatMap(type -> type.endings.stream())
                .map(ending -> "." + ending)
                .collect(Collectors.joining(","));
    }
}
