package uk.alongside.schools.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.data.domain.Pageable;
import uk.alongside.access.AccessExample;
import uk.alongside.access.AccessExamples;
import uk.alongside.kernel.ActingAs;

class RegisterAccess implements AccessExamples {

    private static final ActingAs PORTAL = ActingAs.system("test");

    private final RegisterImport imports;

    RegisterAccess(RegisterImport imports) {
        this.imports = imports;
    }

    @Override
    public Stream<AccessExample<?>> examples() {
        return Stream.of(
                AccessExample.ofThePortal("RegisterImport.mayImport", _ -> imports.mayImport())
                        .shows("yes", may -> assertThat(may).isTrue())
                        .shows("no", may -> assertThat(may).isFalse()),
                AccessExample.ofThePortal("RegisterImport.begin", _ -> imports.begin("extract.csv", Optional.empty())),
                AccessExample.doingToThePortal(
                        "RegisterImport.add", _ -> imports.add(begun(), "URN".getBytes(StandardCharsets.UTF_8))),
                AccessExample.ofThePortal("RegisterImport.start", _ -> imports.start(begun())),
                AccessExample.ofThePortal("RegisterImport.lines", _ -> imports.lines(Pageable.ofSize(10))),
                AccessExample.ofThePortal("RegisterImport.report", _ -> imports.report(started())),
                AccessExample.ofThePortal("RegisterImport.reportAsCsv", _ -> imports.reportAsCsv(started())));
    }

    private ImportId begun() {
        return PORTAL.call(() -> imports.begin("extract.csv", Optional.empty()));
    }

    private ImportId started() {
        return PORTAL.call(() -> {
            var id = begun();
            imports.start(id);
            return id;
        });
    }
}
