package uk.alongside.files;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static uk.alongside.files.FileExamples.onDisk;

import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import uk.alongside.kernel.RuleBroken;

class TypeOfFileTests {

    private final TypeOfFile types = new TypeOfFile();

    @Test
    void eachKindIsKnownByItsContentWhateverItIsCalled() throws IOException {
        assertThat(type("plan.txt", FileExamples.pdf("A plan"))).isEqualTo(FileType.PDF);
        assertThat(type("plan", FileExamples.docx("A plan"))).isEqualTo(FileType.DOCX);
        assertThat(type("plan.zip", FileExamples.xlsx("a", "b"))).isEqualTo(FileType.XLSX);
        assertThat(type("plan.exe", FileExamples.pptx("A plan"))).isEqualTo(FileType.PPTX);
        assertThat(type("plan.doc", FileExamples.odt("A plan"))).isEqualTo(FileType.ODT);
        assertThat(type("plan.ods", FileExamples.ods("A plan"))).isEqualTo(FileType.ODS);
        assertThat(type("plan.jpg", FileExamples.picture("png", 2, 2))).isEqualTo(FileType.PNG);
        assertThat(type("plan.png", FileExamples.picture("jpg", 2, 2))).isEqualTo(FileType.JPEG);
        assertThat(type("plan.png", FileExamples.webpWithExif())).isEqualTo(FileType.WEBP);
        assertThat(type("plan.csv", "Year,Pupils\n4,31\n".getBytes(UTF_8))).isEqualTo(FileType.CSV);
        assertThat(type("plan.txt", "From: a meeting on Tuesday\nWe agreed ...".getBytes(UTF_8)))
                .isEqualTo(FileType.TXT);
    }

    @Test
    void programInDisguiseIsTurnedAway() {
        var program = new byte[512];
        program[0] = 'M';
        program[1] = 'Z';

        refused("provision map.pdf", program, TypeOfFile.NOT_TAKEN);
        refused("notes.txt", "#!/bin/sh\nrm -rf /\n\u0000".getBytes(UTF_8), TypeOfFile.NOT_TAKEN);
        refused("notes.bat", "@echo off".getBytes(UTF_8), TypeOfFile.NOT_TAKEN);
    }

    @Test
    void pageWithScriptIsTurnedAwayUnderAnyName() {
        refused(
                "picture.png",
                "<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>".getBytes(UTF_8),
                TypeOfFile.NOT_TAKEN);
        refused("notes.txt", "<!DOCTYPE html><html><script>alert(1)</script>".getBytes(UTF_8), TypeOfFile.NOT_TAKEN);
        refused("notes.csv", "<?xml version='1.0'?><a/>".getBytes(UTF_8), TypeOfFile.NOT_TAKEN);
    }

    @Test
    void zipBombIsTurnedAway() {
        var bomb = FileExamples.bomb(220);
        assertThat(bomb.length).isLessThan(1024 * 1024);

        refused("plan.docx", bomb, OfficeZip.BOMB);
    }

    @Test
    void zipOfThousandsOfPartsIsTurnedAway() {
        var parts = new java.util.HashMap<String, String>();
        for (var part = 0; part < 10_001; part++) {
            parts.put("part" + part, "");
        }

        refused("plan.docx", FileExamples.zip(parts), OfficeZip.BOMB);
    }

    @Test
    void documentWithAProgramInsideIsTurnedAway() {
        var kind = "application/vnd.ms-word.document.macroEnabled.main+xml";
        refused(
                "plan.docx",
                FileExamples.zip(Map.of("[Content_Types].xml", FileExamples.contents("/word/document.xml", kind))),
                OfficeZip.PROGRAM);
        refused("plan.docx", FileExamples.zip(Map.of("word/vbaProject.bin", "program")), OfficeZip.PROGRAM);
    }

    @Test
    void otherZipIsTurnedAway() {
        refused("files.zip", FileExamples.zip(Map.of("plan.txt", "A plan")), TypeOfFile.NOT_A_ZIP);
    }

    @Test
    void contentsThatPointElsewhereAreNotFollowed() {
        var contents = "<!DOCTYPE Types [<!ENTITY secret SYSTEM 'file:///etc/passwd'>]><Types>&secret;</Types>";

        refused("plan.docx", FileExamples.zip(Map.of("[Content_Types].xml", contents)), OfficeZip.BROKEN);
    }

    @Test
    void lockedAndOldDocumentsAreToldApart() {
        refused("plan.docx", FileExamples.lockedDocx(), TypeOfFile.LOCKED);
        refused("plan.odt", FileExamples.lockedOdt(), TypeOfFile.LOCKED);
        refused("plan.doc", FileExamples.oldOffice("WordDocument"), TypeOfFile.OLD_OFFICE);
    }

    @Test
    void pictureOfAnotherKindIsToldHowToBecomeOneOfOurs() {
        refused("photo.gif", "GIF89a\1\0\1\0\0\0\0".getBytes(UTF_8), TypeOfFile.OTHER_PICTURE);
        refused("photo.heic", "\0\0\0\u0018ftypheic\0\0\0\0mif1heic".getBytes(UTF_8), TypeOfFile.OTHER_PICTURE);
    }

    @Test
    void halfOfADocumentIsTurnedAway() {
        var whole = FileExamples.docx("A plan");
        refused("plan.docx", java.util.Arrays.copyOf(whole, whole.length / 2), OfficeZip.BROKEN);
    }

    private FileType type(String name, byte[] content) throws IOException {
        return types.of(onDisk(content), name);
    }

    private void refused(String name, byte[] content, String sentence) {
        assertThatExceptionOfType(RuleBroken.class)
                .isThrownBy(() -> type(name, content))
                .satisfies(refusal -> {
                    assertThat(refusal.reason()).isEqualTo(sentence);
                    assertThat(refusal.field()).contains("file");
                });
    }
}
