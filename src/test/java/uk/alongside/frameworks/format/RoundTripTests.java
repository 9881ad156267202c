package uk.alongside.frameworks.format;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.alongside.frameworks.FrameworkExamples.content;
import static uk.alongside.frameworks.FrameworkExamples.harbour;
import static uk.alongside.frameworks.FrameworkExamples.lamp;
import static uk.alongside.frameworks.FrameworkExamples.stairs;
import static uk.alongside.frameworks.FrameworkExamples.threeSteps;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import uk.alongside.frameworks.Area;
import uk.alongside.frameworks.Content;
import uk.alongside.frameworks.Edition;
import uk.alongside.frameworks.FrameworkExamples;
import uk.alongside.frameworks.Level;
import uk.alongside.frameworks.Must;
import uk.alongside.frameworks.Reader;
import uk.alongside.frameworks.Scale;
import uk.alongside.frameworks.Statement;
import uk.alongside.frameworks.StatementId;
import uk.alongside.frameworks.Worded;
import uk.alongside.schools.Phase;

/** What is written reads back the same, whichever file it is. */
class RoundTripTests {

    private static final Content BEFORE = content();

    /** A way to write an edition. */
    enum Format {
        WORKBOOK,
        CSV,
        JSON;

        byte[] write(Edition edition, Optional<Content> before) {
            var writing = new FrameworkWriting(edition, before);
            return switch (this) {
                case WORKBOOK -> writing.workbook();
                case CSV -> writing.csv();
                case JSON -> writing.json();
            };
        }
    }

    static Stream<Format> formats() {
        return Stream.of(Format.values());
    }

    @ParameterizedTest
    @MethodSource("formats")
    void editionReadsBackTheSame(Format format) {
        var edition = FrameworkExamples.published(content());
        var read = FrameworkFile.read(
                format.write(edition, Optional.empty()),
                Sheets.NOTHING,
                Identities.inPlaceOf(content(), Optional.empty()));
        var framework = edition.framework();
        assertThat(read)
                .isEqualTo(new FrameworkFile.Read(
                        new Heading(
                                framework.key(), framework.name(), framework.publisher(), framework.about(), 1, "2026"),
                        content(),
                        List.of()));
    }

    @ParameterizedTest
    @MethodSource("formats")
    void laterEditionStillKnowsWhichStatementWasWhich(Format format) {
        var recoded = statement(harbour(), HARBOUR_ID, "1.1");
        var fresh = statement(stairs(), StatementId.next(), "2.1");
        var later = new Content(
                threeSteps(),
                List.of(
                        new Area("1", "The lamp", "", List.of(recoded, statement(lamp(), lamp().id(), "1.9"))),
                        new Area("2", "The harbour", "", List.of(fresh))));

        var written = format.write(FrameworkExamples.published(later), Optional.of(BEFORE));
        var read = FrameworkFile.read(written, Sheets.NOTHING, Identities.inPlaceOf(later, Optional.of(BEFORE)));

        assertThat(read).isInstanceOfSatisfying(FrameworkFile.Read.class, found -> assertThat(found.content())
                .isEqualTo(later));
        assertThat(FrameworkFile.read(written, Sheets.NOTHING, Identities.after(BEFORE)))
                .isInstanceOfSatisfying(FrameworkFile.Read.class, found -> assertThat(
                                found.content().statements())
                        .extracting(Statement::id)
                        .startsWith(harbour().id(), lamp().id())
                        .doesNotContain(stairs().id()));
    }

    private static final StatementId HARBOUR_ID = harbour().id();

    /** As large as a framework may be, with every sign that a spreadsheet could trip over. */
    @ParameterizedTest
    @MethodSource("formats")
    void largestFrameworkWithAwkwardWordsReadsBackTheSame(Format format) {
        var random = new Random(4);
        var areas = new ArrayList<Area>();
        for (int area = 1; area <= Limits.AREAS; area++) {
            int number = area;
            areas.add(new Area(
                    Integer.toString(area),
                    awkward(random),
                    "",
                    IntStream.rangeClosed(1, Limits.STATEMENTS / Limits.AREAS)
                            .mapToObj(one -> any(number + "." + one + "0", random))
                            .toList()));
        }
        var content = new Content(
                new Scale(IntStream.rangeClosed(1, Limits.LEVELS)
                        .mapToObj(level ->
                                new Level(level, "Level " + level, awkward(random), BigDecimal.valueOf(level * 25L, 2)))
                        .toList()),
                areas);

        var written = format.write(FrameworkExamples.published(content), Optional.empty());

        assertThat(FrameworkFile.read(written, Sheets.NOTHING, Identities.inPlaceOf(content, Optional.empty())))
                .isInstanceOfSatisfying(FrameworkFile.Read.class, found -> assertThat(found.content())
                        .isEqualTo(content));
    }

    private static String awkward(Random random) {
        var words = List.of(
                "=1+1",
                "+44",
                "-x",
                "@here",
                "'=quoted",
                "\"quoted\", twice",
                "a;b,c d",
                "żółw",
                "لعبة",
                "👩‍🏫",
                "<b>&amp;</b>",
                "line\nand line",
                "1.10",
                "TRUE",
                "{learners}",
                "'",
                "_x000D_");
        return words.get(random.nextInt(words.size())) + " and " + words.get(random.nextInt(words.size()));
    }

    private static Statement any(String code, Random random) {
        var settings = EnumSet.noneOf(Phase.class);
        Stream.of(Phase.values()).filter(phase -> random.nextInt(4) == 0).forEach(settings::add);
        return new Statement(
                StatementId.next(),
                code,
                awkward(random),
                awkward(random),
                List.of("One?", "=Two?", "Three, \"or\" four;"),
                List.of("a plan", "@ list"),
                settings,
                List.of(new Must(awkward(random), 2), new Must("x", 20)),
                List.of("1.1", "2.10"),
                List.of(
                        new Worded(Reader.PARENT, "en", awkward(random), ""),
                        new Worded(Reader.PUPIL, "ar", "لعبة", "sun"),
                        new Worded(Reader.STAFF, "en-GB", "x", "a-b")));
    }

    private static Statement statement(Statement like, StatementId id, String code) {
        return new Statement(
                id,
                code,
                like.text(),
                like.guidance(),
                like.prompts(),
                like.evidenceKinds(),
                Set.copyOf(like.settings()),
                like.musts(),
                like.descriptors(),
                like.worded());
    }
}
