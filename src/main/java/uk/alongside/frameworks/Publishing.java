package uk.alongside.frameworks;

import java.util.List;

/** What became of the wish to publish a draft. */
public sealed interface Publishing {

    /** It can be used from now on, and never changes again. */
    record Published(Edition edition) implements Publishing {}

    /** Something is missing or wrong. */
    record NotYet(List<FrameworkFault> faults) implements Publishing {

        public NotYet {
            faults = List.copyOf(faults);
        }
    }

    /** The draft is not the one that was looked at. */
    record ChangedMeanwhile(Edition now) implements Publishing {}
}
