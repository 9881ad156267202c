package uk.alongside.frameworks.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static uk.alongside.frameworks.format.Sheets.fault;
import static uk.alongside.frameworks.format.Sheets.faults;
import static uk.alongside.frameworks.format.Sheets.good;
import static uk.alongside.frameworks.format.Sheets.row;
import static uk.alongside.frameworks.format.Sheets.utf8;
import static uk.alongside.frameworks.format.Sheets.with;
import static uk.alongside.frameworks.format.Sheets.workbook;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import uk.alongside.frameworks.Area;
import uk.alongside.frameworks.FrameworkFault;
import uk.alongside.frameworks.Level;
import uk.alongside.frameworks.Reader;
import uk.alongside.frameworks.Statement;
import uk.alongside.schools.Phase;

/** Files as people make them: what is taken, and each fault with its place and what to do. */
class FrameworkFileTests {

    @Test
    void zipOfCsvFilesIsTaken() {
        var read = good(Unpacked.packed(Sheets.files()));
        assertThat(read.heading()).isEqualTo(new Heading("lights", "Lights", "The keepers", "", 1, "2026"));
        assertThat(read.content().areas()).extracting(Area::title).containsExactly("The lamp", "The harbour");
        assertThat(read.notes()).isEmpty();
    }

    @Test
    void listOfStatementsAloneMakesItsAreas() {
        var read =
                good(utf8("Section;Ref;Criterion\nThe lamp;A1;It is lit.\n;A2;It is clean.\nThe sea;B1;It is calm.\n"));
        assertThat(read.content().areas()).extracting(Area::code).containsExactly("1", "2");
        assertThat(read.content().areas()).extracting(Area::title).containsExactly("The lamp", "The sea");
        assertThat(read.content().areas().getFirst().statements())
                .extracting(Statement::code)
                .containsExactly("A1", "A2");
        assertThat(read.notes()).singleElement().asString().contains("scale");
    }

    @Test
    void headingsMayStandBelowATitleInAnyOrderAndCapitals() {
        var read = good(workbook("Our review", sheet -> {
            row(sheet, 0, "Review of the lights");
            row(sheet, 2, "TEXT", "Owner", "Area", " Code ");
            row(sheet, 3, "The lamp is lit.", "Ada", "The lamp", "1.1");
            row(sheet, 6, "The lamp is clean.", "", "The lamp", "1.2");
        }));
        assertThat(read.content().statements())
                .extracting(Statement::text)
                .containsExactly("The lamp is lit.", "The lamp is clean.");
        assertThat(read.notes()).anyMatch(note -> note.contains("Owner"));
    }

    @Test
    void numbersOfASpreadsheetAreTakenAsTheyShow() {
        var read = partly(
                workbook("scale", sheet -> {
                    row(sheet, 0, "level", "label", "points");
                    sheet.value(1, 0, 1);
                    sheet.value(1, 1, "Dark");
                    sheet.value(1, 2, 0.1 + 0.2);
                    sheet.value(2, 0, 2);
                    sheet.value(2, 1, 7);
                    sheet.value(2, 2, 1.1);
                }),
                "statements");
        assertThat(read.content().scale().levels())
                .extracting(Level::label, Level::points)
                .containsExactly(tuple("Dark", new BigDecimal("0.3")), tuple("7", new BigDecimal("1.1")));
    }

    /** A workbook without statements is refused for just that. */
    private static FrameworkFile.Read partly(byte[] workbook, String missing) {
        var faults = new Faults();
        var notes = new ArrayList<String>();
        var tables = Excel.read(Unpacked.files(workbook, faults).orElseThrow(), faults)
                .map(sheets -> Tables.among(sheets, faults, notes))
                .orElseThrow();
        var content = new Parsing(tables, Sheets.NOTHING, Identities.ofNew(), faults, notes).content();
        assertThat(faults.list()).singleElement().satisfies(fault -> assertThat(fault.sentence())
                .contains(missing));
        return new FrameworkFile.Read(Heading.NOTHING, content, notes);
    }

    @Test
    void codeThatASpreadsheetShortenedIsNamedAsTwice() {
        assertThat(fault(workbook("statements", sheet -> {
                    row(sheet, 0, "area", "code", "text");
                    row(sheet, 1, "1", "1.1", "One.");
                    row(sheet, 2, "1", "", "Ten.");
                    sheet.value(2, 1, 1.10);
                })))
                .isEqualTo(
                        new FrameworkFault(
                                "statements",
                                3,
                                "code",
                                "The code 1.1 is there already. Each has its own; where a spreadsheet made 1.1 of 1.10, format the column as text."));
    }

    @Test
    void dateThatASpreadsheetMadeIsNamed() {
        var fault = first(workbook("statements", sheet -> {
            row(sheet, 0, "area", "code", "text");
            row(sheet, 1, "1", "", "One.");
            sheet.value(1, 1, LocalDate.of(2026, 1, 1));
            sheet.style(1, 1).format("d-mmm").set();
        }));
        assertThat(fault.line()).isEqualTo(2);
        assertThat(fault.column()).isEqualTo("code");
        assertThat(fault.sentence()).contains("took this for a date");
    }

    private static FrameworkFault first(byte[] bytes) {
        return faults(bytes).getFirst();
    }

    @Test
    void everyFaultIsNamedByItsSheetLineAndColumn() {
        var zip = with("statements.csv", """
                area,code,text,settings,was
                1,1.1,,primary,
                9,1.1,A text for {pupils}.,nursery,
                2,?,Fine.,,
                """);
        assertThat(faults(zip))
                .extracting(FrameworkFault::sheet, FrameworkFault::line, FrameworkFault::column)
                .containsExactlyInAnyOrder(
                        tuple("statements", 2, "text"),
                        tuple("statements", 3, "area"),
                        tuple("statements", 3, "settings"),
                        tuple("statements", 4, "code"));
        assertThat(faults(zip))
                .filteredOn(fault -> fault.column().equals("settings"))
                .singleElement()
                .satisfies(fault -> assertThat(fault.sentence())
                        .startsWith("\"nursery\" is no kind of setting here. Write some of early years, primary"));
    }

    @Test
    void scaleGoesUp() {
        var fault = fault(with("scale.csv", "label,points\nDark,2\nLit,2\nBright,3\n"));
        assertThat(fault.line()).isEqualTo(3);
        assertThat(fault.column()).isEqualTo("points");
        assertThat(fault.sentence()).startsWith("This level counts 2, and the level below it 2.");
        assertThat(fault(with("scale.csv", "label,points\nDark,none\nLit,2\n")).sentence())
                .isEqualTo("\"none\" is no number. Write a number such as 2 or 2.5.");
        assertThat(fault(with("scale.csv", "label,points\nDark,-1\nLit,2\n")).column())
                .isEqualTo("points");
        assertThat(fault(with("scale.csv", "level,label,points\n2,Dark,1\n2,Lit,2\n"))
                        .column())
                .isEqualTo("level");
    }

    @Test
    void mustsAndWordingsPointToStatements() {
        assertThat(fault(with("musts.csv", "statement,text,from level\n1.1,It is law.,2\n1.7,It is law.,2\n")))
                .satisfies(fault -> {
                    assertThat(fault.sheet()).isEqualTo("musts");
                    assertThat(fault.line()).isEqualTo(3);
                    assertThat(fault.column()).isEqualTo("statement");
                });
        assertThat(fault(with("musts.csv", "statement,text,from level\n1.1,It is law.,1\n"))
                        .column())
                .isEqualTo("from level");
        assertThat(fault(with("wording.csv", "statement,reader,text\n1.1,everybody,Hello\n"))
                        .column())
                .isEqualTo("reader");
        var twice = fault(with("wording.csv", "statement,reader,text\n1.1,pupils,Hello\n1.1,pupil,Hello again\n"));
        assertThat(twice.line()).isEqualTo(3);
        var worded = Sheets.good(with("wording.csv", "statement,reader,language,text\n1.1,Parents,pl,Dzień dobry\n"))
                .content()
                .statements()
                .getFirst();
        assertThat(worded.worded()).singleElement().satisfies(one -> {
            assertThat(one.reader()).isEqualTo(Reader.PARENT);
            assertThat(one.language()).isEqualTo("pl");
        });
    }

    @Test
    void settingsAreTakenInTheWordsOfTheScreens() {
        var statement = Sheets.good(with(
                        "statements.csv",
                        "area,code,text,settings\n1,1.1,Lit.,\"Early years; further education, all-through\"\n"))
                .content()
                .statements()
                .getFirst();
        assertThat(statement.settings()).containsExactly(Phase.EARLY_YEARS, Phase.ALL_THROUGH, Phase.FURTHER_EDUCATION);
    }

    @Test
    void sheetThatIsNoneOfOursIsLeftOutAndSaidSo() {
        var files = Sheets.files();
        files.put("notes.csv", utf8("whatever\nstands here\n"));
        assertThat(Sheets.good(Unpacked.packed(files)).notes())
                .singleElement()
                .asString()
                .startsWith("The sheet \"notes\" is none of ours and was left out.");
    }

    @Test
    void missingColumnIsNamed() {
        var faults = faults(with("statements.csv", "area,code,guidance\n1,1.1,Think.\n"));
        assertThat(faults).anySatisfy(fault -> {
            assertThat(fault.line()).isEqualTo(1);
            assertThat(fault.column()).isEqualTo("text");
            assertThat(fault.sentence()).startsWith("This column is missing.");
        });
    }

    @Test
    void laterEditionNamesOnlyStatementsThatThereWere() {
        var before = Sheets.good(Unpacked.packed(Sheets.files())).content();
        var text = "area,code,text,was\n1,1.1,A.,new\n1,1.2,B.,1.1\n1,1.3,C.,7.7\n1,1.4,D.,1.1\n";
        var refused = FrameworkFile.read(with("statements.csv", text), Sheets.NOTHING, Identities.after(before));
        assertThat(refused).isInstanceOfSatisfying(FrameworkFile.Refused.class, found -> assertThat(found.faults())
                .extracting(FrameworkFault::line, FrameworkFault::column)
                .containsExactly(tuple(4, "was"), tuple(5, "was")));
    }

    @Test
    void jsonIsTakenAndItsFaultsHaveTheirLine() {
        var json = """
                {
                  "name": "Lights", "colour": "red",
                  "scale": [
                    {"label": "Dark", "points": 0},
                    {"label": "Lit", "points": "one"}
                  ],
                  "areas": [{"code": 1, "title": "The lamp", "statements": [
                    {"code": "1.1", "text": "It is lit.", "prompts": ["Is it?", "Why?"],
                     "musts": [{"text": "By law.", "fromLevel": 2}]},
                    {"code": "1.2", "text": ""}
                  ]}]
                }
                """;
        assertThat(faults(utf8(json)))
                .extracting(FrameworkFault::sheet, FrameworkFault::line, FrameworkFault::column)
                .containsExactly(tuple("scale", 5, "points"), tuple("statements", 10, "text"));
        var read = Sheets.good(utf8(json.replace("\"one\"", "1").replace("\"text\": \"\"", "\"text\": \"Clean.\"")));
        assertThat(read.content().statements().getFirst().prompts()).containsExactly("Is it?", "Why?");
        assertThat(read.content().statements().getFirst().musts()).hasSize(1);
        assertThat(read.notes()).singleElement().asString().contains("colour");
    }
}
