package uk.alongside;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.core.Violations;
import org.springframework.modulith.docs.Documenter;
import planted.modules.PlantedModules;

/** The map of modules: who may use whom, checked and drawn (under {@code target/spring-modulith-docs}). */
class ModuleTests {

    private final ApplicationModules modules = ApplicationModules.of(AlongsideApplication.class);

    @Test
    void everyModuleKeepsToItsDoors() {
        modules.verify();
    }

    @Test
    void aForbiddenImportIsFound() {
        assertThatExceptionOfType(Violations.class)
                .isThrownBy(() -> ApplicationModules.of(PlantedModules.class, (ImportOption) everything -> true)
                        .verify())
                .withMessageContaining("planted.modules.lower");
    }

    @Test
    void theMapOfModulesIsDrawn() {
        new Documenter(modules).writeDocumentation();
    }
}
