package uk.alongside.schools.register;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import uk.alongside.trail.TrailFact;
import uk.alongside.trail.TrailTeller;

/** Tells on the trail which file was brought into the register, and what came of it. */
@Component
class RegisterTrail implements TrailTeller {

    private final ImportReports imports;

    RegisterTrail(ImportReports imports) {
        this.imports = imports;
    }

    @Override
    public String kind() {
        return ImportId.KIND;
    }

    @Override
    public Map<UUID, String> tell(List<TrailFact> facts) {
        var told = new HashMap<UUID, String>();
        for (var fact : facts) {
            imports.find(new ImportId(fact.thing()))
                    .ifPresent(line -> told.put(
                            fact.entry(),
                            "imported %s into the register. %s".formatted(line.fileName(), fact.changed())));
        }
        return told;
    }
}
