package uk.alongside.schools.ui;

import static com.github.mvysny.kaributesting.v10.GridKt._getCellComponent;
import static com.github.mvysny.kaributesting.v10.GridKt._size;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import org.springframework.security.test.context.support.WithMockUser;
import uk.alongside.OpenPages;
import uk.alongside.schools.register.RegisterSamples;

@ApplicationModuleTest(mode = BootstrapMode.ALL_DEPENDENCIES, module = "schools")
@WithMockUser(username = "00000000-0000-0000-0000-000000000001")
class SchoolsViewTests extends OpenPages {

    private final ApplicationContext portal;

    SchoolsViewTests(ApplicationContext portal) {
        super("uk.alongside.schools");
        this.portal = portal;
    }

    @BeforeEach
    void aRegister() {
        RegisterSamples.bringIn(portal);
    }

    @Test
    void schoolsAreFoundWhileTypingAndTheClosedOnesSaySo() {
        UI.getCurrent().navigate("schools");

        _get(TextField.class, spec -> spec.withLabel("Find a school")).setValue("saint marys");

        Grid<?> found = _get(Grid.class);
        assertThat(_size(found)).isEqualTo(1);
        assertThat(wordsOf(found, 0)).contains("St Mary's School", "closed", "primary", "Harbourshire", "URN 900002");
    }

    @Test
    void addressSaysWhatIsLookedFor() {
        UI.getCurrent().navigate("schools", QueryParameters.of("find", "ashwood"));

        assertThat(_get(TextField.class).getValue()).isEqualTo("ashwood");
        Grid<?> found = _get(Grid.class);
        assertThat(_size(found)).isEqualTo(1);
        assertThat(wordsOf(found, 0)).contains("Ashwood Primary School").doesNotContain("closed");
    }

    @Test
    void whoFindsNothingIsToldWhatToDo() {
        UI.getCurrent().navigate("schools", QueryParameters.of("find", "lighthouse"));

        Grid<?> found = _get(Grid.class);
        assertThat(_size(found)).isZero();
        assertThat(found.getEmptyStateText()).contains("Try fewer");
    }

    @SuppressWarnings("unchecked")
    private static String wordsOf(Grid<?> grid, int row) {
        var column = grid.getColumns().getFirst();
        if (column.getKey() == null) {
            column.setKey("school");
        }
        return _getCellComponent((Grid<Object>) grid, row, "school")
                .getElement()
                .getTextRecursively();
    }
}
