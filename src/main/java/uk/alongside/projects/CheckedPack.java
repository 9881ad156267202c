package uk.alongside.projects;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A pack that was looked at from end to end, without a database.
 *
 * @param project there only where nothing at all is wrong
 */
record CheckedPack(PackReading pack, Optional<ProjectPart.Content> project, List<PackContent> others) {

    static CheckedPack of(byte[] zip, List<PackPart> parts) {
        var pack = new PackReading(zip, files(parts));
        if (!pack.couldUnpack()) {
            return new CheckedPack(pack, Optional.empty(), List.of());
        }
        pack.reportMissingFiles();
        Manifest.check(pack);
        if (!pack.isFaultlessIn(Manifest.FILE.name())) {
            // Another format, or another version of it: what the other files say cannot be understood for certain.
            return new CheckedPack(pack, Optional.empty(), List.of());
        }
        var project = ProjectPart.read(pack);
        var others = parts.stream().map(part -> part.read(pack)).toList();
        return new CheckedPack(pack, project.filter(_ -> pack.isFaultless()), others);
    }

    /** The files of a pack in their order: the manifest, the project's own part, then what other modules add. */
    static List<PackFile> files(List<PackPart> parts) {
        var files = new ArrayList<PackFile>();
        files.add(Manifest.FILE);
        files.addAll(ProjectPart.FILES);
        parts.forEach(part -> files.addAll(part.files()));
        return List.copyOf(files);
    }
}
