package uk.alongside.access;

import java.util.stream.Stream;

/**
 * A module's examples, one for each row of its services in the access table.
 *
 * <p>Implemented in the tests of each module by a class whose one constructor takes the services; the access test finds it.
 */
public interface AccessExamples {

    Stream<AccessExample<?>> examples();
}
