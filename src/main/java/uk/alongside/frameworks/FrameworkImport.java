package uk.alongside.frameworks;

import java.util.List;

/** How bringing in a file ended. */
public sealed interface FrameworkImport {

    /**
     * There is a draft of it.
     *
     * @param notes what was left out and what is still missing, as sentences
     */
    record Made(Edition draft, List<String> notes) implements FrameworkImport {

        public Made {
            notes = List.copyOf(notes);
        }
    }

    /**
     * Nothing was saved.
     *
     * @param more how many faults there are beyond those that are listed
     */
    record Refused(List<FrameworkFault> faults, int more) implements FrameworkImport {

        public Refused {
            faults = List.copyOf(faults);
        }
    }

    /** The draft that was to be replaced was changed by somebody meanwhile. Nothing was saved. */
    record ChangedMeanwhile(Edition now) implements FrameworkImport {}
}
