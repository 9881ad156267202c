package uk.alongside.bench.volumes;

import java.io.IOException;
import java.util.List;
import java.util.SplittableRandom;
import org.springframework.context.ApplicationContext;
import uk.alongside.bench.volumes.MadeUpSchools.MadeUpSchool;
import uk.alongside.kernel.ActingAs;
import uk.alongside.kernel.EmailAddress;
import uk.alongside.people.Accounts;
import uk.alongside.people.NewAccount;
import uk.alongside.people.PersonId;
import uk.alongside.projects.PackImport;
import uk.alongside.projects.ProjectPacks;

/** Fills an empty portal with a volume, the way a project lead would: one pack after the other. What a pack never holds follows. */
public final class VolumeLoader {

    /** Who imports every project of a volume and so leads them all. */
    public static final String LEAD = "lead@bench.example";

    public static final String PASSWORD = "a slow quartet of copper kettles";

    private static final long SEED = 20_260_101;

    private final ApplicationContext portal;
    private final Accounts accounts;
    private final ProjectPacks packs;

    VolumeLoader(ApplicationContext portal) {
        this.portal = portal;
        this.accounts = portal.getBean(Accounts.class);
        this.packs = portal.getBean(ProjectPacks.class);
    }

    /** Gives how many seconds the importing alone took. */
    long load(Volume volume) throws IOException {
        var random = new SplittableRandom(SEED);
        var schools = MadeUpSchools.take(volume.schools() + volume.wide(), random);
        var lead = ActingAs.system("bench")
                .call(() ->
                        accounts.open(new NewAccount("Lead of everything", new EmailAddress(LEAD), PASSWORD, true)));
        long nanos = 0;
        for (int project = 0; project < volume.projects(); project++) {
            var from = (long) project * volume.schools() / volume.projects();
            var to = (project + 1L) * volume.schools() / volume.projects();
            nanos += importing(lead, Volume.key(project), schools.subList((int) from, (int) to), random.split());
            if ((project + 1) % 100 == 0) {
                System.out.printf("  %d projects%n", project + 1);
            }
        }
        if (volume.wide() > 0) {
            nanos += importing(
                    lead, Volume.wideKey(), schools.subList(volume.schools(), schools.size()), random.split());
        }
        new MadeUpColleagues(portal).answer();
        new MadeUpPeople(portal, lead).join(volume);
        return nanos / 1_000_000_000L;
    }

    private long importing(PersonId lead, String key, List<MadeUpSchool> schools, SplittableRandom random) {
        var pack = MadeUpProject.pack(key, schools, random);
        var start = System.nanoTime();
        var answer = ActingAs.person(lead.value()).call(() -> packs.importPack(pack));
        if (answer instanceof PackImport.Refused(var faults, var more)) {
            throw new IllegalStateException("The generator made a pack that is refused (%d more): %s"
                    .formatted(more, faults.subList(0, Math.min(5, faults.size()))));
        }
        return System.nanoTime() - start;
    }
}
