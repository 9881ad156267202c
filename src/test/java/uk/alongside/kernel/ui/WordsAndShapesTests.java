package uk.alongside.kernel.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.Paragraph;
import java.io.IOException;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.core.io.ClassPathResource;

class WordsAndShapesTests {

    @Test
    void aResultIsAWordAShapeAndAColour() {
        var badge = new RagBadge(Shape.MOST, "most");

        assertThat(Seen.wordsOf(badge)).isEqualTo("most");
        assertThat(badge.getContent().getClassNames()).contains("most");
        assertThat(badge.getContent().getElement().getChild(0).getProperty("innerHTML"))
                .contains("#s-most");
    }

    @ParameterizedTest
    @EnumSource
    void everyShapeIsDrawnInThePage(Shape shape) throws IOException {
        var drawn = new ClassPathResource("META-INF/resources/images/shapes.svg")
                .getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
        var symbol = shape.svg("i").replaceAll(".*href=\"#([^\"]+)\".*", "$1");

        assertThat(drawn).contains("id=\"" + symbol + "\"");
    }

    @Test
    void everyPictureThatCanBeChosenIsDrawnAndNoOther() throws IOException {
        var drawn = new ClassPathResource("META-INF/resources/images/symbols.svg")
                .getContentAsString(java.nio.charset.StandardCharsets.UTF_8);

        assertThat(java.util.regex.Pattern.compile("<symbol id=\"p-([a-z]+)\"")
                        .matcher(drawn)
                        .results()
                        .map(match -> match.group(1))
                        .collect(java.util.stream.Collectors.joining(", ")))
                .isEqualTo(Picture.words());
    }

    @Test
    void aPagesHeadHasItsNameALineUnderItAndOneSentenceToReadAloud() {
        var header =
                new ViewHeader("Progress board").under("As of 31 January 2019.").lead("All moved forward.");

        assertThat(Seen.wordsOf(header)).isEqualTo("Progress board As of 31 January 2019. All moved forward.");
    }

    @Test
    void aFigureCanSayHowItWasWorkedOut() {
        assertThat(Seen.wordsOf(new Workings("How is this worked out?", new Paragraph("£10 ÷ 4"))))
                .isEqualTo("How is this worked out? £10 ÷ 4");
    }

    @Test
    void paperSaysForWhichDayItsFiguresStand() {
        assertThat(new PrintedFoot(LocalDate.of(2019, 1, 31)).getElement().getText())
                .contains("Alongside, as of 31 January 2019");
    }
}
