package uk.alongside.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.ClassUtils;
import uk.alongside.jobs.JobHandler;
import uk.alongside.jobs.JobRun;
import uk.alongside.kernel.NotFound;
import uk.alongside.people.Accounts;
import uk.alongside.projects.ProjectTeam;

/**
 * Holds every service method against the access table, by really calling it as each caller: on what is theirs, on another
 * school, on another project, and on what does not exist. Each call is rolled back.
 */
@SpringBootTest(properties = {"alongside.demo=true", "alongside.data=target/access-table"})
class AccessTableTests {

    private final AccessTable table = AccessTable.read(AccessTable.FILE);
    private final List<AccessExample<?>> examples;
    private final TransactionTemplate transaction;
    private final AccessWorld world;

    AccessTableTests(
            AutowireCapableBeanFactory beans,
            PlatformTransactionManager transactions,
            JdbcClient jdbc,
            Accounts accounts,
            ProjectTeam team) {
        examples = examples(beans);
        transaction = new TransactionTemplate(transactions);
        world = worldOnce(jdbc, accounts, team);
    }

    private static Optional<AccessWorld> made = Optional.empty();

    private static AccessWorld worldOnce(JdbcClient jdbc, Accounts accounts, ProjectTeam team) {
        var here = made.orElseGet(() -> new AccessWorld(jdbc, accounts, team));
        made = Optional.of(here);
        return here;
    }

    private static List<AccessExample<?>> examples(AutowireCapableBeanFactory beans) {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AssignableTypeFilter(AccessExamples.class));
        return scanner.findCandidateComponents("uk.alongside").stream()
                .map(found -> ClassUtils.resolveClassName(String.valueOf(found.getBeanClassName()), null))
                .map(type -> (AccessExamples) beans.createBean(type))
                .<AccessExample<?>>flatMap(AccessExamples::examples)
                .toList();
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class SomethingToDo {

        @Bean
        JobHandler example() {
            return new JobHandler() {
                @Override
                public String kind() {
                    return "access-example";
                }

                @Override
                public void run(JobRun run) {
                    throw new IllegalStateException("Calls of the access test are rolled back; none is ever done.");
                }
            };
        }
    }

    @Test
    void everyServiceMethodHasItsRowAndEveryRowItsExample() {
        assertThat(table.disagreements(ServiceMethods.ofThePortal(), examples)).isEmpty();
    }

    @TestFactory
    Stream<DynamicContainer> everyCellIsTrue() {
        return table.rows().stream()
                .map(row -> DynamicContainer.dynamicContainer(
                        row.name(),
                        Arrays.stream(Caller.values())
                                .filter(Caller::exists)
                                .map(caller -> DynamicTest.dynamicTest(
                                        caller.column() + ": " + row.cell(caller), () -> check(row, caller)))));
    }

    private void check(AccessTable.Row row, Caller caller) {
        var example = examples.stream()
                .filter(candidate -> candidate.name().equals(row.name()))
                .findFirst()
                .orElseThrow(() -> new AssertionError(row.name() + " has no example."));
        var word = row.cell(caller);
        var own = world.ownSchool(caller);
        if (word.equals(AccessTable.DENY)) {
            var refusal = refusalOf(example, caller, own);
            assertThat(refusal).as("the answer, which must be a refusal").isPresent();
            if (example.isAboutAProject()) {
                assertThat(refusal)
                        .as("the refusal, which must read as for what does not exist")
                        .isEqualTo(refusalOf(example, caller, world.noProject(caller)));
            }
        } else {
            rolledBack(() -> world.as(caller, () -> example.callAndCheck(word, own)));
        }
        if (example.isAboutAProject() && caller != Caller.PORTAL) {
            var missing = refusalOf(example, caller, world.noProject(caller));
            assertThat(missing)
                    .as("the answer about a project that does not exist")
                    .isPresent();
            if (caller != Caller.OUTSIDER) {
                assertThat(refusalOf(example, caller, world.anotherProject(caller)))
                        .as("the answer about a project in which this caller has no role")
                        .isEqualTo(missing);
            }
        }
        if (example.isAboutASchool() && word.startsWith("own")) {
            assertThat(refusalOf(example, caller, world.anotherSchool(caller)))
                    .as("the answer about another school")
                    .isPresent()
                    .isEqualTo(refusalOf(example, caller, world.noSchool(caller)));
        }
    }

    /** How the call is refused, as the person meets it; empty where it is not. */
    private Optional<String> refusalOf(AccessExample<?> example, Caller caller, Target target) {
        try {
            rolledBack(() -> world.as(caller, () -> example.callOn(target)));
            return Optional.empty();
        } catch (NotFound | AccessDeniedException | AuthenticationException refused) {
            // To a person both are "not found"; see Trouble in the shell.
            return Optional.of("not found");
        } catch (RuntimeException other) {
            return fail("%s as %s ended in something that is no refusal".formatted(example.name(), caller), other);
        }
    }

    private void rolledBack(Runnable work) {
        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            work.run();
        });
    }

    @Test
    void methodWithoutARowIsFound() {
        var planted = ServiceMethods.of(new ClassFileImporter().importPackages("planted.access").stream());

        assertThat(planted).containsExactly("OpenDoor.everything", "OpenDoor.some(String)", "OpenDoor.some(int)");
        assertThat(new AccessTable(List.of()).disagreements(planted, List.of()))
                .contains("OpenDoor.everything has no row in the access table.")
                .hasSize(3);
    }

    @Test
    void rowWithoutAMethodOrAnExampleOrAWordIsFound() {
        var row = new AccessTable.Row("Gone.method", "", java.util.Map.of(Caller.HEAD, "allow"));

        assertThat(new AccessTable(List.of(row)).disagreements(java.util.Set.of(), List.of()))
                .contains(
                        "Gone.method has a row in the access table, and is no service method.",
                        "Gone.method has no example.",
                        "Gone.method does not say to which row of the agreed table it belongs.",
                        "Gone.method does not say what is open to: nobody")
                .doesNotContain("Gone.method does not say what is open to: head");
    }

    @Test
    void wrongCellIsFound() {
        var open = AccessExample.ofThePortal("Open.door", target -> "everything")
                .shows("little", answer -> assertThat(answer).isEqualTo("little"));
        assertThat(refusalOf(open, Caller.NOBODY, world.ownSchool(Caller.NOBODY)))
                .isEmpty();
        org.assertj.core.api.Assertions.assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> open.callAndCheck("little", world.ownSchool(Caller.NOBODY)));
        org.assertj.core.api.Assertions.assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> open.callAndCheck("unheard of", world.ownSchool(Caller.NOBODY)));
    }
}
