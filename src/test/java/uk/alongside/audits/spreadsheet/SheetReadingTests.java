package uk.alongside.audits.spreadsheet;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import uk.alongside.audits.Judgement;
import uk.alongside.audits.ReviewExamples;
import uk.alongside.frameworks.Must;
import uk.alongside.frameworks.StatementId;
import uk.alongside.frameworks.format.SentSheets;

class SheetReadingTests {

    private static final UUID REVIEW = UUID.randomUUID();
    private static final String WHEN = "6 May 2026, 16:02";
    private static final StatementId FIRST = StatementId.next();
    private static final StatementId SECOND = StatementId.next();
    private static final StatementId THIRD = StatementId.next();

    private static SheetContent.Row row(StatementId id, int number, String code, List<Must> musts, Filled now) {
        return new SheetContent.Row(id, number, "Leadership", code, "Statement " + code, musts, now);
    }

    private static SheetContent sheet(Filled first, Filled second) {
        return sheet(REVIEW, first, second);
    }

    private static SheetContent sheet(UUID review, Filled first, Filled second) {
        var must = List.of(new Must("The report is published.", 3), new Must("It is up to date.", 3));
        return new SheetContent(
                review,
                "Anchor Primary",
                "Harbour",
                "Baseline",
                "Small review, 2026",
                ReviewExamples.fourSteps(),
                List.of(
                        row(FIRST, 1, "L1", List.of(), first),
                        row(SECOND, 2, "L2", must, second),
                        row(THIRD, 3, "L3", List.of(), Filled.NOTHING)));
    }

    private static Filled filled(int level, String words, Integer... musts) {
        return new Filled(Optional.of(Judgement.at(level)), Set.of(musts), words);
    }

    private static FilledInElsewhere workbook(SheetContent content) {
        return new FilledInElsewhere(new SheetWriting(content, WHEN, true).workbook());
    }

    private static SheetRead.Read read(byte[] file, SheetContent content) {
        return (SheetRead.Read) SheetReading.read(file, content);
    }

    private static String refusal(byte[] file, SheetContent content) {
        return ((SheetRead.Refused) SheetReading.read(file, content))
                .faults()
                .getFirst()
                .sentence();
    }

    @Test
    void whatIsFilledInComesBackAndBringsNothing() {
        var content = sheet(filled(2, "Said \"twice\",\nand on a new line."), filled(3, "=not a formula", 1, 2));

        for (var file : List.of(
                new SheetWriting(content, WHEN, true).workbook(), new SheetWriting(content, WHEN, true).csv())) {
            var read = read(file, content);
            assertThat(read.faults()).isEmpty();
            assertThat(read.leftEmpty()).isZero();
            assertThat(read.lines())
                    .extracting(SheetLine::kind)
                    .containsExactly(SheetLine.Kind.UNCHANGED, SheetLine.Kind.UNCHANGED, SheetLine.Kind.UNCHANGED);
        }
    }

    @Test
    void levelIsReadByItsLabelAndByItsNumber() {
        var content = sheet(Filled.NOTHING, Filled.NOTHING);
        var file = workbook(content)
                .write("L1", "answer", " could SHOW others ")
                .number("L2", "answer", 3)
                .write("L2", "in place", "all")
                .write("L3", "answer", "We don’t know")
                .saved();

        assertThat(read(file, content).lines())
                .extracting(SheetLine::kind, line -> line.brought().judgement(), line -> line.brought()
                        .musts())
                .containsExactly(
                        tuple(SheetLine.Kind.NEW, Optional.of(Judgement.at(4)), Set.of()),
                        tuple(SheetLine.Kind.NEW, Optional.of(Judgement.at(3)), Set.of(1, 2)),
                        tuple(SheetLine.Kind.NEW, Optional.of(Judgement.DONT_KNOW), Set.of()));
    }

    @Test
    void changesOfBothSidesMeetFieldByField() {
        var then = sheet(filled(1, "Then."), filled(2, "Then."));
        var file = workbook(then)
                .write("L1", "answer", "Developing")
                .write("L2", "answer", "Secure")
                .saved();

        var read = read(file, sheet(filled(1, "Newer words on the portal."), filled(4, "Then.")));

        assertThat(read.lines())
                .extracting(SheetLine::kind)
                .as("words on the portal and an answer in the file do not clash; two answers do")
                .containsExactly(SheetLine.Kind.CHANGED, SheetLine.Kind.CLASH, SheetLine.Kind.UNCHANGED);
        assertThat(read.lines().getFirst().brought()).isEqualTo(filled(2, "Newer words on the portal."));
        assertThat(read.lines().get(1).brought()).isEqualTo(filled(3, "Then."));
    }

    @Test
    void whatWasNotTouchedInTheFileLeavesThePortalAlone() {
        var file = workbook(sheet(filled(1, "Then."), Filled.NOTHING)).saved();

        assertThat(read(file, sheet(filled(3, "Now."), filled(2, "Now."))).lines())
                .extracting(SheetLine::kind)
                .containsOnly(SheetLine.Kind.UNCHANGED);
    }

    @Test
    void emptyCellTakesNothingAway() {
        var content = sheet(filled(1, "Here."), filled(2, ""));
        var file = workbook(content)
                .write("L1", "answer", "")
                .write("L1", "what shows it", "")
                .saved();

        var read = read(file, content);

        assertThat(read.lines()).extracting(SheetLine::kind).containsOnly(SheetLine.Kind.UNCHANGED);
        assertThat(read.leftEmpty()).isEqualTo(1);
    }

    @Test
    void fileWithoutMarksNeverOverwritesUnasked() {
        var content = sheet(filled(1, "Here."), Filled.NOTHING);
        var csv = "Belongs to,%s\ncode,answer\nL1,Secure\nL2,2\n"
                .formatted(REVIEW)
                .getBytes(UTF_8);

        assertThat(read(csv, content).lines())
                .extracting(SheetLine::kind)
                .containsExactly(SheetLine.Kind.CLASH, SheetLine.Kind.NEW);
    }

    @Test
    void everyFaultHasItsLineColumnValueAndWhatToDo() {
        var content = sheet(Filled.NOTHING, Filled.NOTHING);
        var file = workbook(content)
                .write("L1", "answer", "Superb")
                .write("L2", "answer", "Secure")
                .write("L2", "in place", "3")
                .formula("L3", "answer", "1+1")
                .copyLine("L1")
                .saved();

        var read = read(file, content);

        assertThat(read.lines()).isEmpty();
        assertThat(read.faults())
                .extracting(SheetFault::line, SheetFault::column, SheetFault::value)
                .containsExactly(
                        tuple(9, "answer", "Superb"),
                        tuple(10, "in place", "3"),
                        tuple(11, "answer", ""),
                        tuple(12, "code", "L1"));
        assertThat(read.faults())
                .extracting(SheetFault::sentence)
                .satisfiesExactly(
                        none -> assertThat(none).contains("“Beginning”, “Developing”", "from 1 to 4"),
                        musts -> assertThat(musts).contains("from 1 to 2 with commas"),
                        formula -> assertThat(formula).contains("formula"),
                        twice -> assertThat(twice).contains("line 9 already"));
    }

    @Test
    void tooLongWordsAreRefusedAndNotCut() {
        var content = sheet(Filled.NOTHING, Filled.NOTHING);
        var file = workbook(content)
                .write("L1", "what shows it", "x".repeat(4_001))
                .write("L3", "what shows it", "y".repeat(4_000))
                .saved();

        var read = read(file, content);

        assertThat(read.faults()).singleElement().satisfies(fault -> assertThat(fault.sentence())
                .contains("4,001", "4,000"));
        assertThat(read.lines(SheetLine.Kind.NEW))
                .singleElement()
                .satisfies(line -> assertThat(line.brought().words()).hasSize(4_000));
    }

    @Test
    void fileOfAnotherReviewIsRefusedByName() {
        var other = sheet(UUID.randomUUID(), Filled.NOTHING, Filled.NOTHING);

        assertThat(refusal(workbook(other).saved(), sheet(Filled.NOTHING, Filled.NOTHING)))
                .contains("belongs to another self-review: “Baseline” of “Anchor Primary”");
        assertThat(refusal("code,answer\nL1,2\n".getBytes(UTF_8), other)).contains("does not say which self-review");
        assertThat(refusal("name,shoe size\nAda,38\n".getBytes(UTF_8), other)).contains("headings");
    }

    @Test
    void hostileFilesAreRefusedInASentence() {
        var content = sheet(Filled.NOTHING, Filled.NOTHING);
        var rows = "L1,2\n".repeat(60_000);

        assertThat(refusal(new byte[0], content)).contains("empty");
        assertThat(refusal(new byte[SentSheets.LARGEST_FILE + 1], content)).contains("larger than 5 MB");
        assertThat(refusal("%PDF-1.7".getBytes(UTF_8), content)).contains("PDF");
        assertThat(refusal(("code,answer\n" + rows).getBytes(UTF_8), content)).contains("50,000 rows");
        assertThat(refusal(new byte[] {'P', 'K', 3, 4, 9, 9, 9}, content)).contains("damaged");
    }

    @Test
    void faultsAreListedUpToAPageAndCountedBeyond() {
        var content = sheet(Filled.NOTHING, Filled.NOTHING);
        var csv = "Belongs to,%s\ncode,answer\n%s"
                .formatted(REVIEW, "X9,2\n".repeat(1_000))
                .getBytes(UTF_8);

        var read = read(csv, content);

        assertThat(read.faults()).hasSize(200);
        assertThat(read.moreFaults()).isEqualTo(800);
    }
}
