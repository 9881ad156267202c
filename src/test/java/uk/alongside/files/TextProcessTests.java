package uk.alongside.files;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.alongside.files.FileExamples.onDisk;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TextProcessTests {

    private final TextProcess process = new TextProcess();

    @Test
    void textOfEachKindIsRead() throws IOException {
        assertThat(read(FileType.PDF, FileExamples.pdf("Tom in Y4 reads daily")))
                .contains("Tom in Y4 reads daily");
        assertThat(read(FileType.DOCX, FileExamples.docx("Tom in Y4"))).contains("Tom in Y4\n", "Left \tRight");
        assertThat(read(FileType.PPTX, FileExamples.pptx("Tom in Y4"))).contains("Tom in Y4\n");
        assertThat(read(FileType.XLSX, FileExamples.xlsx("Tom", "Smith"))).contains("Tom\tSmith\t4\t\n");
        assertThat(read(FileType.ODT, FileExamples.odt("Tom"))).contains("Tom \tbeside");
        assertThat(read(FileType.ODS, FileExamples.ods("Tom"))).contains("Tom \tbeside");
        assertThat(read(FileType.CSV, "Tom,Smith,Y4".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("Tom,Smith,Y4");
        assertThat(read(FileType.TXT, "caf\u00E9 \u0081".getBytes(StandardCharsets.ISO_8859_1)))
                .startsWith("caf\u00E9");
    }

    @Test
    void scriptInAPdfIsNotRun() throws IOException {
        assertThat(read(FileType.PDF, FileExamples.pdfWithScript("A form"))).contains("A form");
    }

    @Test
    void lockedPdfCannotBeRead() throws IOException {
        assertThat(process.read(onDisk(FileExamples.lockedPdf("A plan")), FileType.PDF))
                .isEqualTo(ReadText.UNREADABLE);
    }

    @Test
    void brokenFileCannotBeRead() throws IOException {
        assertThat(process.read(onDisk("%PDF-1.7 and nothing".getBytes(StandardCharsets.US_ASCII)), FileType.PDF))
                .isEqualTo(ReadText.UNREADABLE);
        var outOfRange = FileExamples.zip(
                Map.of("xl/worksheets/sheet1.xml", "<worksheet><row><c t='s'><v>7</v></c></row></worksheet>"));
        assertThat(process.read(onDisk(outOfRange), FileType.XLSX)).isEqualTo(ReadText.UNREADABLE);
    }

    @Test
    void textWithoutEndIsGivenUp() throws IOException {
        assertThat(process.read(onDisk(new byte[TextProcess.LONGEST_TEXT + 1]), FileType.TXT))
                .isEqualTo(ReadText.UNREADABLE);
    }

    @Test
    void fileThatSwallowsMemorySwallowsOnlyItsReader() throws IOException {
        var swallowing = FileExamples.zip(Map.of(
                "xl/sharedStrings.xml", "<sst>" + "<si><t>swallow it all</t></si>".repeat(4_000_000) + "</sst>"));
        assertThat(process.read(onDisk(swallowing), FileType.XLSX)).isEqualTo(ReadText.UNREADABLE);
    }

    @Test
    void readerThatTakesTooLongIsStopped() throws IOException {
        var hasty = new TextProcess(Duration.ofMillis(1));

        assertThat(hasty.read(onDisk(FileExamples.pdf("A plan")), FileType.PDF)).isEqualTo(ReadText.UNREADABLE);
    }

    private String read(FileType type, byte[] content) throws IOException {
        var read = process.read(onDisk(content), type);
        assertThat(read.outcome()).isEqualTo(TextState.READ);
        return read.text();
    }
}
