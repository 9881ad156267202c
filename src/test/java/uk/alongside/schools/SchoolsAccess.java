package uk.alongside.schools;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.data.domain.Pageable;
import uk.alongside.access.AccessExample;
import uk.alongside.access.AccessExamples;

class SchoolsAccess implements AccessExamples {

    private final SchoolDirectory directory;
    private final SchoolUrns urns;
    private final SchoolSearch search;

    SchoolsAccess(SchoolDirectory directory, SchoolUrns urns, SchoolSearch search) {
        this.directory = directory;
        this.urns = urns;
        this.search = search;
    }

    @Override
    public Stream<AccessExample<?>> examples() {
        return Stream.of(
                AccessExample.ofThePortal(
                        "SchoolDirectory.register",
                        target -> directory.register(
                                List.of(new NewSchool("Ashwood Primary", Phase.PRIMARY, Optional.empty())))),
                AccessExample.ofThePortal("SchoolDirectory.byIds", target -> directory.byIds(List.of(target.school())))
                        .shows("public profile", schools -> assertThat(schools).hasSize(1)),
                AccessExample.ofThePortal("SchoolUrns.schoolWithUrn", _ -> urns.schoolWithUrn("999999"))
                        .shows("public profile", school -> assertThat(school).isEmpty()),
                AccessExample.ofThePortal("SchoolUrns.relatedTo", target -> urns.relatedTo(target.school()))
                        .shows("public profile", related -> assertThat(related).isEmpty()),
                AccessExample.ofThePortal("SchoolSearch.find", _ -> search.find("ashwood", 10))
                        .shows("public profile", found -> assertThat(found).isEmpty()),
                AccessExample.ofThePortal("SchoolSearch.page", _ -> search.page("ashwood", Pageable.ofSize(10)))
                        .shows("public profile", found -> assertThat(found).isEmpty()),
                AccessExample.ofThePortal("SchoolUrns.urnsOf", target -> urns.urnsOf(target.school()))
                        .shows("public profile", known -> assertThat(known).isEmpty()));
    }
}
