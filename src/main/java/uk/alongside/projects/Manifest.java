package uk.alongside.projects;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The first file of a pack: that it is one, and which version of the format it follows. */
final class Manifest {

    static final PackFile FILE = new PackFile("manifest.csv", List.of("property", "value"), true, 20);

    private static final String FORMAT = "alongside-project-pack";
    /** Each later version knows files more; a pack is of the first that knows all of its files. */
    static final int FIRST_VERSION = 1;

    private static final int VERSION = 4;

    private Manifest() {}

    /** Reports what is wrong with it. Where anything is, the other files cannot be understood for certain. */
    static void check(PackReading pack) {
        Map<String, PackRow> properties = new HashMap<>();
        for (var row : pack.rows(FILE.name())) {
            switch (row.cell("property")) {
                case "format", "version" -> {
                    if (properties.put(row.cell("property"), row) != null) {
                        row.fault("property", "This is there twice. Keep one of the two lines.");
                    }
                }
                default -> row.fault("property", "Only format and version stand here. Remove this line.");
            }
        }
        if (!pack.isFaultless()) {
            return;
        }
        checkFormat(properties.get("format"), pack);
        checkVersion(properties.get("version"), pack);
    }

    private static void checkFormat(@Nullable PackRow format, PackReading pack) {
        if (format == null) {
            pack.fault(FILE.name(), 0, "property", "The line \"format," + FORMAT + "\" is missing. Add it.");
        } else if (!format.cell("value").equals(FORMAT)) {
            format.fault("value", "This is not a project pack: its format would be " + FORMAT + ".");
        }
    }

    private static void checkVersion(@Nullable PackRow version, PackReading pack) {
        if (version == null) {
            pack.fault(FILE.name(), 0, "property", "The line \"version," + FIRST_VERSION + "\" is missing. Add it.");
            return;
        }
        version.whole("value", 1, 999_999_999)
                .filter(number -> number > VERSION)
                .ifPresent(newer -> version.fault(
                        "value",
                        "This pack was made by a newer Alongside: it has version %d of the format, and this portal reads version %d. Bring the portal up to date, or export the pack from the older one."
                                .formatted(newer, VERSION)));
    }

    static void write(PackTarget pack, int version) {
        pack.row(FILE.name(), "format", FORMAT);
        pack.row(FILE.name(), "version", Integer.toString(version));
    }
}
