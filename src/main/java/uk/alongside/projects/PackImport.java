package uk.alongside.projects;

import java.util.List;

/** How an import ended. */
public sealed interface PackImport {

    /** There is a new project, and whoever imported it leads it. */
    record Made(String key, String name) implements PackImport {}

    /**
     * Nothing was saved.
     *
     * @param faults in the order of the pack
     * @param more how many further faults there are beyond those that are listed
     */
    record Refused(List<PackFault> faults, int more) implements PackImport {

        public Refused {
            faults = List.copyOf(faults);
        }
    }
}
