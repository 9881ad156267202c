package uk.alongside.projects;

import java.util.List;

/** One of a project's themes, with the descriptors by which progress in it is judged, in their order. */
public record Theme(int number, String name, List<Descriptor> descriptors) {

    public Theme {
        descriptors = List.copyOf(descriptors);
    }
}
