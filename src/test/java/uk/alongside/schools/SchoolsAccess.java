package uk.alongside.schools;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import uk.alongside.access.AccessExample;
import uk.alongside.access.AccessExamples;

class SchoolsAccess implements AccessExamples {

    private final SchoolDirectory directory;

    SchoolsAccess(SchoolDirectory directory) {
        this.directory = directory;
    }

    @Override
    public Stream<AccessExample<?>> examples() {
        return Stream.of(
                AccessExample.ofThePortal(
                        "SchoolDirectory.register",
                        target -> directory.register(
                                List.of(new NewSchool("Ashwood Primary", Phase.PRIMARY, Optional.empty())))),
                AccessExample.ofThePortal("SchoolDirectory.byIds", target -> directory.byIds(List.of(target.school())))
                        .shows("public profile", schools -> assertThat(schools).hasSize(1)));
    }
}
