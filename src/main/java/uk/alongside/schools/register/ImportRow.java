package uk.alongside.schools.register;

import java.util.List;
import java.util.Optional;

/** An import as the work on it needs to know it. */
record ImportRow(
        ImportId id,
        ImportState state,
        Optional<FileKind> kind,
        int statedYear,
        long bytes,
        List<String> headings,
        ImportCounts counts,
        long stagedTo,
        long mergedTo,
        String settledTo) {}
