package uk.alongside.pairing.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.alongside.pairing.PairingExamples.AMINA;
import static uk.alongside.pairing.PairingExamples.ASHWOOD;
import static uk.alongside.pairing.PairingExamples.BROOKFIELD;
import static uk.alongside.pairing.PairingExamples.amina;
import static uk.alongside.pairing.PairingExamples.ashwood;
import static uk.alongside.pairing.PairingExamples.brookfield;
import static uk.alongside.pairing.PairingExamples.question;
import static uk.alongside.pairing.PairingExamples.school;

import java.util.List;
import org.junit.jupiter.api.Test;
import uk.alongside.schools.Phase;

class InBriefTests {

    private static final Group PAIR = Group.pair(ASHWOOD, BROOKFIELD, AMINA);

    @Test
    void saysWhatSpeaksForAPairWithItsNumbers() {
        var brief = new InBrief(question(List.of(ashwood(), brookfield()), List.of(amina()))).of(PAIR);

        assertThat(brief.good())
                .containsExactly(
                        "partner strong in Working with families (80 % to 30 %, asked for) and Tracking (50 % to 40 %)",
                        "6.2 miles apart",
                        "both primary",
                        "worked well together before",
                        "each named the other",
                        "a coach with the expertise");
        assertThat(brief.givenUp()).isEmpty();
    }

    @Test
    void saysWhatWasGivenUp() {
        var brief = new InBrief(question(
                        List.of(
                                school(ASHWOOD, "Ashwood", Mark.NEEDING, Phase.PRIMARY, 90, 90),
                                school(BROOKFIELD, "Brookfield", Mark.STRONGER, Phase.SECONDARY, 20, 90)),
                        List.of(amina())))
                .of(PAIR);

        assertThat(brief.givenUp())
                .containsExactly(
                        "ahead in no theme",
                        "different phases, primary and secondary",
                        "the coach has not named secondary settings");
    }

    /** Nobody gave anything up where nothing is known, and a wish that nobody had is no loss. */
    @Test
    void whatNobodyKnowsIsNothingGivenUp() {
        var brief = new InBrief(question(
                        List.of(
                                SchoolToPair.of(ASHWOOD, "Ashwood", Mark.NEEDING, Phase.PRIMARY),
                                SchoolToPair.of(BROOKFIELD, "Brookfield", Mark.STRONGER, Phase.PRIMARY)),
                        List.of(CoachToPair.of(AMINA, "Amina", 1))))
                .of(PAIR);

        assertThat(brief).isEqualTo(new InBrief.Brief(List.of("both primary"), List.of()));
    }
}
