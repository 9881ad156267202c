package uk.alongside.schools.ui;

import static com.github.mvysny.kaributesting.v10.GridKt._size;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.select.Select;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.data.domain.Pageable;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.context.ContextConfiguration;
import uk.alongside.OpenPages;
import uk.alongside.jobs.JobsByHand;
import uk.alongside.jobs.ui.JobProgressBar;
import uk.alongside.kernel.ui.Seen;
import uk.alongside.schools.register.ImportLine;
import uk.alongside.schools.register.RegisterGuard;
import uk.alongside.schools.register.RegisterImport;
import uk.alongside.schools.register.RegisterSamples;

@ApplicationModuleTest(mode = BootstrapMode.ALL_DEPENDENCIES, module = "schools")
@ContextConfiguration(classes = RegisterImportViewTests.MachineRoom.class)
@WithMockUser(username = RegisterImportViewTests.CLARA)
class RegisterImportViewTests extends OpenPages {

    /** She looks after the machine. */
    static final String CLARA = "00000000-0000-0000-0000-000000000003";

    private final ApplicationContext portal;

    private final RegisterImport imports;

    RegisterImportViewTests(ApplicationContext portal, RegisterImport imports) {
        super("uk.alongside.schools");
        this.portal = portal;
        this.imports = imports;
    }

    @TestConfiguration
    static class MachineRoom {

        @Bean
        RegisterGuard clara() {
            return () -> {
                var who = SecurityContextHolder.getContext().getAuthentication();
                return who != null && who.getName().equals(CLARA);
            };
        }
    }

    @Test
    void reportSaysUnderWhichSchoolYearFiguresWereFiled() throws IOException {
        UI.getCurrent().navigate("register");
        var started = sent("URN,NOR,TSENELSE,TSENELK\n900001,100,3,12\n");

        work(started);
        UI.getCurrent().navigate("register/" + started.id());

        assertThat(wordsOfThePage()).contains("school census").contains("Figures of an unknown school year: choose it");
    }

    @Test
    void fileThatComesIsWatchedAndItsReportCanBeOpened() throws IOException {
        UI.getCurrent().navigate("register");
        var started = sent(RegisterSamples.anExtract());
        assertThat(_find(JobProgressBar.class)).hasSize(1);
        Grid<?> lines = _get(Grid.class);
        assertThat(_size(lines)).isPositive();

        work(started);
        UI.getCurrent().navigate("register/" + started.id());

        assertThat(_get(H1.class).getText()).isEqualTo("sent.csv");
        assertThat(wordsOfThePage())
                .contains("3 rows read")
                .contains("1 refused")
                .contains("By the lines of the file.");
        assertThat(wordsOfThePage()).contains("Nothing stands here, and a row needs it. (row not taken)");
    }

    @Test
    void refusedFileSaysWhy() throws IOException {
        UI.getCurrent().navigate("register");
        var started = sent("colour,size\nred,1\n");

        work(started);
        UI.getCurrent().navigate("register/" + started.id());

        assertThat(wordsOfThePage())
                .contains("The file was not imported.")
                .contains("Its first line has: colour, size.");
    }

    @Test
    void yearCanBeChosenForAFileThatDoesNotSayIt() throws IOException {
        UI.getCurrent().navigate("register");
        @SuppressWarnings("unchecked")
        Select<Integer> year = _get(Select.class);
        assertThat(year.getItemLabelGenerator().apply(2018)).isEqualTo("2018/19");
        year.setValue(2018);
        var started = sent("URN,NOR,TSENELSE,TSENELK\n900001,200,3,20\n");

        work(started);

        UI.getCurrent().navigate("register/" + started.id());
        assertThat(wordsOfThePage()).contains("1 row read");
    }

    @Test
    @WithMockUser(username = "00000000-0000-0000-0000-000000000001")
    void nobodyElseFindsThePage() {
        UI.getCurrent().navigate("register");

        assertThat(_find(NothingHere.class)).hasSize(1);
    }

    private ImportLine sent(String text) throws IOException {
        _get(RegisterUpload.class)
                .answerTo("sent.csv", new ByteArrayInputStream(text.getBytes(UTF_8)))
                .execute();
        return imports.lines(Pageable.ofSize(1)).getFirst();
    }

    private void work(ImportLine line) {
        JobsByHand.run(portal, line.job().orElseThrow());
    }

    private static String wordsOfThePage() {
        return Seen.wordsOf(_get(RegisterReportView.class));
    }
}
