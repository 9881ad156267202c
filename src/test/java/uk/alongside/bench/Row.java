package uk.alongside.bench;

import java.util.List;
import java.util.Set;
import uk.alongside.bench.volumes.Volume;

/** Something that is measured and has a bound. */
public interface Row {

    /** What it is called in the table, and what it is chosen by on the command line. */
    String name();

    /** The volumes it is measured on. They are made before any row is measured. */
    default Set<Volume> volumes() {
        return Set.of();
    }

    /** Measures it. Whatever it opens it either closes or gives to the workbench, which does. */
    List<Figure> measure(Workbench bench) throws Exception;
}
