package uk.alongside.trail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.springframework.data.domain.Pageable;
import uk.alongside.access.AccessExample;
import uk.alongside.access.AccessExamples;

class TrailAccess implements AccessExamples {

    private final TrailReading reading;

    TrailAccess(TrailReading reading) {
        this.reading = reading;
    }

    @Override
    public Stream<AccessExample<?>> examples() {
        return Stream.of(
                AccessExample.ofAProject(
                                "TrailReading.entries (of a project)",
                                target -> reading.entries(target.project().asSubject(), Pageable.ofSize(20)))
                        .shows("own project", lines -> assertThat(lines).isNotEmpty()),
                AccessExample.ofASchool(
                                "TrailReading.entries (of a school)",
                                target -> reading.entries(target.school().asSubject(), Pageable.ofSize(20)))
                        .shows(
                                "own school",
                                lines -> assertThat(lines).isNotEmpty().allSatisfy(line -> assertThat(line.what())
                                        .containsPattern("( the role .* for Anchorlight Primary| a pair$)"))),
                AccessExample.ofThePortal(
                                "TrailReading.entries (of accounts)",
                                target -> reading.entries(Trail.PORTAL, Pageable.ofSize(20)))
                        .shows("account events", lines -> assertThat(lines).isNotEmpty()),
                AccessExample.ofAProject(
                                "TrailReading.search (of a project)",
                                target -> reading.search(
                                        target.project().asSubject(), TrailSearch.ALL, Pageable.ofSize(20)))
                        .shows("own project", lines -> assertThat(lines).isNotEmpty()),
                AccessExample.ofASchool(
                                "TrailReading.search (of a school)",
                                target -> reading.search(
                                        target.school().asSubject(), TrailSearch.ALL, Pageable.ofSize(20)))
                        .shows(
                                "own school",
                                lines -> assertThat(lines).isNotEmpty().allSatisfy(line -> assertThat(line.what())
                                        .containsPattern("( the role .* for Anchorlight Primary| a pair$)"))),
                AccessExample.ofThePortal("TrailReading.lastCheck", target -> reading.lastCheck()),
                AccessExample.ofThePortal("TrailReading.check", target -> reading.check()),
                AccessExample.ofThePortal(
                                "TrailReading.search (of accounts)",
                                target -> reading.search(Trail.PORTAL, TrailSearch.ALL, Pageable.ofSize(20)))
                        .shows("account events", lines -> assertThat(lines).isNotEmpty()));
    }
}
