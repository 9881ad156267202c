package uk.alongside.frameworks.format;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import uk.alongside.frameworks.Content;
import uk.alongside.frameworks.StatementId;

/** The files of a framework that the portal ships. What would be a note to a person is a fault here. */
public final class ShippedFiles {

    private ShippedFiles() {}

    /**
     * @param before what the edition before says
     * @param derived the id of a new statement, by its code
     */
    public static FrameworkFile read(
            Map<String, byte[]> files, Optional<Content> before, Function<String, StatementId> derived) {
        return FrameworkFile.ofFolder(files, Identities.shipped(before, derived));
    }
}
