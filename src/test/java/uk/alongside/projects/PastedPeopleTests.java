package uk.alongside.projects;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.alongside.schools.Phase;
import uk.alongside.schools.SchoolId;

class PastedPeopleTests {

    private static final ProjectId PROJECT = ProjectId.next();
    private static final SchoolId ASHWOOD = SchoolId.next();
    private static final SchoolId BROOKFIELD = SchoolId.next();
    private static final ProjectRecords.SchoolRow A = new ProjectRecords.SchoolRow(
            ASHWOOD, "A", "Ashwood Primary", Phase.PRIMARY, "123456", false, TakingPart.THROUGHOUT);
    private static final ProjectRecords.SchoolRow B = new ProjectRecords.SchoolRow(
            BROOKFIELD, "B", "Brookfield, Upper School", Phase.SECONDARY, "", false, TakingPart.THROUGHOUT);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Amina Tealbrook,amina@ashwood.example,SENCO,A",
                "Amina Tealbrook;Amina@Ashwood.example;senco;School A",
                "Amina Tealbrook\tamina@ashwood.example\tSENDCO\tAshwood Primary",
                "\"Amina Tealbrook\", amina@ashwood.example , Senco , 123456",
                "Amina Tealbrook <amina@ashwood.example>, SENCO, a",
                "\ufeffName,E-mail,Role,School\r\nAmina Tealbrook,amina@ashwood.example,SENCO,A\r\n\r\n",
                "Amina Tealbrook,amina@ashwood.example,SENCO,A,,,"
            })
    void listsComeInManyShapes(String text) {
        assertThat(read(text).faults()).isEmpty();
        assertThat(read(text).good()).singleElement().satisfies(line -> {
            assertThat(line.invitation().name()).isEqualTo("Amina Tealbrook");
            assertThat(line.invitation().email().value()).isEqualTo("amina@ashwood.example");
            assertThat(line.invitation().role()).isEqualTo(Role.SENCO);
            assertThat(line.invitation().school()).contains(ASHWOOD);
        });
    }

    @Test
    void cellWithACommaStandsInQuotationMarks() {
        assertThat(read("Boris,boris@brookfield.example,head,\"Brookfield, Upper School\"")
                        .good())
                .singleElement()
                .satisfies(line -> assertThat(line.invitation().school()).contains(BROOKFIELD));
    }

    @Test
    void eachFaultyLineIsNamedWithWhatToDoAndTheOthersAreGood() {
        var list = read("""
                Amina Tealbrook,amina@ashwood.example,SENCO,A
                Boris,not an address,coach,A

                Clara,clara@alongside.example,gardener
                Dora,dora@alongside.example,SENCO
                Edwin,edwin@alongside.example,evaluator,A
                Fay,fay@alongside.example,head,Cove
                Gus,gus@alongside.example
                "Hal,hal@alongside.example,evaluator
                Ivy,ivy@alongside.example,evaluator,,too,many
                ,jo@alongside.example,evaluator
                AMINA,AMINA@ashwood.example,senco,Ashwood Primary
                Kit,kit@alongside.example,evaluator
                """);

        assertThat(list.good()).extracting(InvitationList.Good::line).containsExactly(1, 13);
        assertThat(list.faults())
                .extracting(InvitationList.Fault::line)
                .containsExactly(2, 4, 5, 6, 7, 8, 9, 10, 11, 12);
        assertThat(list.faults())
                .extracting(InvitationList.Fault::sentence)
                .satisfiesExactly(
                        sentence -> assertThat(sentence).startsWith("Enter an e-mail address such as"),
                        sentence -> assertThat(sentence).startsWith("“gardener” is not a role that you can give."),
                        sentence -> assertThat(sentence).contains("Choose the school for which"),
                        sentence -> assertThat(sentence).contains("leave the school empty"),
                        sentence -> assertThat(sentence).startsWith("“Cove” is no school of the project"),
                        sentence -> assertThat(sentence)
                                .startsWith("The role is missing. Write name, e-mail address and role"),
                        sentence -> assertThat(sentence).contains("quotation mark"),
                        sentence -> assertThat(sentence).startsWith("There are more than four cells"),
                        sentence -> assertThat(sentence).startsWith("Enter the name"),
                        sentence -> assertThat(sentence).isEqualTo("This is the same as line 1. Delete one of them."));
        assertThat(list.faults().getFirst().text()).isEqualTo("Boris,not an address,coach,A");
    }

    @Test
    void eachLineHasItsOwnSeparators() {
        var list = read("""
                Name\tE-mail\tRole\tSchool
                Amina Tealbrook\tamina@ashwood.example\tSENCO\tAshwood
                Boris Marsh; boris@brookfield.example; head; Brookfield, Upper School
                Carol O'Neill, carol@ashwood.example, school staff, Ashwood Primary
                """);

        assertThat(list.faults()).isEmpty();
        assertThat(list.good())
                .extracting(line -> line.invitation().school().orElseThrow())
                .containsExactly(ASHWOOD, BROOKFIELD, ASHWOOD);
    }

    @Test
    void whatIsMissingIsSaid() {
        assertThat(read("boris@brookfield.example; head; Brookfield\nCarol, head, A\nDora, dora@ashwood.example")
                        .faults())
                .extracting(InvitationList.Fault::sentence)
                .satisfiesExactly(
                        sentence -> assertThat(sentence).startsWith("The name is missing."),
                        sentence -> assertThat(sentence).startsWith("Enter an e-mail address such as"),
                        sentence -> assertThat(sentence).startsWith("The role is missing."));
    }

    @Test
    void beginningOfANameIsEnoughWhereItFitsOneSchoolOnly() {
        assertThat(read("Boris, boris@brookfield.example, head, brook").faults())
                .isEmpty();
        assertThat(new PastedPeople(PROJECT, List.of(Role.HEAD), List.of(A, A))
                        .read("Boris, boris@ashwood.example, head, ashw")
                        .faults())
                .singleElement()
                .satisfies(fault -> assertThat(fault.sentence()).startsWith("“ashw” fits 2 schools of the project."));
    }

    @Test
    void whoSpeaksForOneSchoolNeedNotNameItAndGivesNoOtherRole() {
        var own = new PastedPeople(PROJECT, List.of(Role.HEAD, Role.SENCO), List.of(A));

        var list = own.read("Amina,amina@ashwood.example,SENCO\nBoris,boris@alongside.example,coach");

        assertThat(list.good())
                .singleElement()
                .satisfies(line -> assertThat(line.invitation().school()).isEqualTo(Optional.of(ASHWOOD)));
        assertThat(list.faults()).singleElement().satisfies(fault -> assertThat(fault.sentence())
                .isEqualTo("“coach” is not a role that you can give. Write one of: head, SENCO."));
    }

    @Test
    void nothingIsNothing() {
        assertThat(read("\n  \n").isEmpty()).isTrue();
        assertThat(read("Name,E-mail,Role").isEmpty()).isTrue();
    }

    @Test
    void longListIsTakenInPartsAndWhatIsLeftStaysWhole() {
        var text = new StringBuilder();
        for (int i = 0; i < 5_000; i++) {
            text.append("Person,person").append(i).append("@alongside.example,evaluator\n");
        }

        assertThat(read(text.toString()).good()).hasSize(500);
        assertThat(read(text.toString()).faults()).singleElement().satisfies(fault -> {
            assertThat(fault.line()).isEqualTo(501);
            assertThat(fault.sentence()).contains("At most 500", "the 4,499 below it stay");
            assertThat(fault.text().lines())
                    .hasSize(4_500)
                    .last()
                    .isEqualTo("Person,person4999@alongside.example,evaluator");
        });
    }

    private static InvitationList read(String text) {
        return new PastedPeople(PROJECT, List.of(Role.values()), List.of(A, B)).read(text);
    }
}
