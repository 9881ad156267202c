package uk.alongside.pairing.known;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static uk.alongside.pairing.known.KnownWorld.as;

import com.github.mvysny.kaributesting.v10.GridKt;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.grid.Grid;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import uk.alongside.PageTests;
import uk.alongside.audits.results.ResultsWorld;
import uk.alongside.people.PersonId;
import uk.alongside.projects.ProjectId;
import uk.alongside.projects.Role;

/** The pages of what is known before pairing, opened without a browser. */
@Import({KnownWorld.class, ResultsWorld.class})
abstract class KnownPages extends PageTests {

    private final KnownWorld world;
    private final PairingDesk desk;

    KnownPages(ApplicationContext portal, KnownWorld world, PairingDesk desk) {
        super(portal);
        this.world = world;
        this.desk = desk;
    }

    record Here(String key, ProjectId project, PersonId lead, PersonId coach) {

        String page(String name) {
            return "projects/%s/pairing/%s".formatted(key, name);
        }
    }

    final Here here(String key) {
        var project = world.project(key, 4);
        return new Here(
                key,
                project,
                world.somebody("Lena Lead", Role.PROJECT_LEAD, project),
                world.somebody("Cora Coach", Role.COACH, project));
    }

    /** Everything that can be read, rows of grids among it. */
    static String words() {
        return _find(Component.class).stream()
                .flatMap(KnownPages::withRows)
                .flatMap(part -> Stream.of(
                        part.getElement().getText(),
                        part.getElement().getProperty("label", ""),
                        part.getElement().getProperty("errorMessage", "")))
                .collect(Collectors.joining("\n"));
    }

    static Stream<Component> withRows(Component part) {
        return part instanceof Grid<?> grid
                ? Stream.concat(Stream.of(part), lines(grid).stream().flatMap(KnownPages::all))
                : Stream.of(part);
    }

    private static <T> List<Component> lines(Grid<T> grid) {
        return IntStream.range(0, GridKt._size(grid))
                .mapToObj(row -> GridKt._getCellComponent(
                        grid, row, grid.getColumns().getFirst().getKey()))
                .toList();
    }

    private static Stream<Component> all(Component part) {
        return Stream.concat(Stream.of(part), part.getChildren().flatMap(KnownPages::all));
    }

    static Button button(String words) {
        return _get(Button.class, spec -> spec.withText(words));
    }

    final Knowledge known(Here here) {
        return as(here.lead()).call(() -> desk.knowledge(here.key()));
    }

    static Object labelled(Class<? extends Component> kind, String label) {
        return _find(kind).stream()
                .filter(field -> label.equals(field.getElement().getProperty("label")))
                .findFirst()
                .orElseThrow();
    }

    @SuppressWarnings("unchecked") // whatever the items are, they are told by their names
    static void choose(String label, String name) {
        var list = (ComboBox<Object>) labelled(ComboBox.class, label);
        list.setValue(list.getListDataView()
                .getItems()
                .filter(item -> list.getItemLabelGenerator().apply(item).equals(name))
                .findFirst()
                .orElseThrow());
    }
}
