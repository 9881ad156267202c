package uk.alongside.indicators;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import uk.alongside.SqlCount;
import uk.alongside.kernel.ActingAs;
import uk.alongside.projects.Letters;
import uk.alongside.projects.Role;

/** A board costs the same few statements whatever the project's size, those of access among them. */
@ApplicationModuleTest(mode = BootstrapMode.ALL_DEPENDENCIES)
@Import({BoardWorld.class, SqlCount.class})
class BoardStatementsTests {

    private static final String SMALL = "statements-20";
    private static final String LARGE = "statements-2000";

    /** Leaves seven of a screen's fifteen to the frame around the board. */
    private static final int AT_MOST = 8;

    private final BoardWorld world;
    private final ProgressBoard boards;
    private final ProgrammeRollup rollup;

    BoardStatementsTests(BoardWorld world, ProgressBoard boards, ProgrammeRollup rollup) {
        this.world = world;
        this.boards = boards;
        this.rollup = rollup;
    }

    @BeforeEach
    void bringTheProjectsIn() {
        world.with(SMALL, packOf(SMALL, 20));
        world.with(LARGE, packOf(LARGE, 2_000));
    }

    private static Map<String, String> packOf(String key, int schools) {
        var pack = new InventedPack(key).schools(schools);
        for (int place = 0; place < schools; place++) {
            var letter = Letters.at(place);
            pack.progress(letter, 1, "yyyn")
                    .progress(letter, 2, "yyn")
                    .row("evidence-sources.csv", letter + ",Audit,yes");
            pack.row("ratings.csv", letter + ",3,GREEN,AS_PUBLISHED,");
        }
        return pack.files();
    }

    @AfterEach
    void endTheRequest() {
        RequestContextHolder.resetRequestAttributes();
    }

    @Test
    void boardTakesAsManyStatementsFor2000SchoolsAsFor20() {
        var small =
                statements(world.somebody(SMALL, Role.PROJECT_LEAD), () -> boards.board(SMALL, BoardRequest.today()));
        var large =
                statements(world.somebody(LARGE, Role.PROJECT_LEAD), () -> boards.board(LARGE, BoardRequest.today()));

        assertThat(large.result().rows()).hasSize(2_000);
        assertThat(large.statements()).isEqualTo(small.statements()).hasSizeLessThanOrEqualTo(AT_MOST);
    }

    @Test
    void schoolsPageTakesAsManyStatementsFor2000SchoolsAsFor20() {
        var small =
                statements(world.somebody(SMALL, Role.SENCO, "A"), () -> boards.school(SMALL, "A", Optional.empty()));
        var large =
                statements(world.somebody(LARGE, Role.SENCO, "A"), () -> boards.school(LARGE, "A", Optional.empty()));

        assertThat(large.statements()).isEqualTo(small.statements()).hasSizeLessThanOrEqualTo(AT_MOST + 1);
    }

    @Test
    void allProjectsTogetherTakeThreeStatements() {
        var counted = statements(ActingAs.system("test"), () -> rollup.themeScores(Optional.empty()));

        assertThat(counted.statements()).hasSize(3);
        assertThat(counted.result()).extracting(ProjectScores::key).contains(SMALL, LARGE);
    }

    private static <T> SqlCount.Counted<T> statements(ActingAs reader, Supplier<T> work) {
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(new MockHttpServletRequest()));
        return SqlCount.of(() -> reader.call(work));
    }
}
