package uk.alongside.files;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.text.PDFTextStripper;

/** The other process: reads one file's text and writes it to where its parent listens. Ends with 0 where it was read whole. */
final class TextInside {

    private TextInside() {}

    public static void main(String[] typeAndPath) throws IOException {
        var heard = System.out;
        // Libraries that talk must not talk into the text.
        System.setOut(new PrintStream(java.io.OutputStream.nullOutputStream()));
        try (var out =
                new LimitedWriter(new OutputStreamWriter(heard, StandardCharsets.UTF_8), TextProcess.LONGEST_TEXT)) {
            write(FileType.valueOf(typeAndPath[0]), Path.of(typeAndPath[1]), out);
        }
    }

    static void write(FileType type, Path file, Writer out) throws IOException {
        switch (type) {
            case PDF -> pdf(file, out);
            case DOCX, XLSX, PPTX, ODT, ODS -> new OfficeText(file, out).write(type);
            case CSV, TXT -> out.write(TypeOfFile.decoded(java.nio.file.Files.readAllBytes(file)));
            case PNG, JPEG, WEBP -> throw new IOException("A picture has no text.");
        }
    }

    private static void pdf(Path file, Writer out) throws IOException {
        try (var document = Loader.loadPDF(file.toFile(), "", null, null, IOUtils.createTempFileOnlyStreamCache())) {
            var stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            stripper.writeText(document, out);
            var form = document.getDocumentCatalog().getAcroForm();
            if (form != null) {
                for (var field : form.getFieldTree()) {
                    out.write(field.getValueAsString() + "\n");
                }
            }
        }
    }

    /** Refuses to write more than so many characters: then the text was not read to its end. */
    private static final class LimitedWriter extends Writer {

        private final Writer out;
        private int left;

        LimitedWriter(Writer out, int most) {
            this.out = out;
            this.left = most;
        }

        @Override
        public void write(char[] text, int from, int length) throws IOException {
            left -= length;
            if (left < 0) {
                throw new IOException("The text is too long.");
            }
            out.write(text, from, length);
        }

        @Override
        public void flush() throws IOException {
            out.flush();
        }

        @Override
        public void close() throws IOException {
            out.close();
        }
    }
}
