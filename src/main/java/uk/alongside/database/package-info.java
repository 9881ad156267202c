/**
 * Where the portal keeps its data: the MariaDB server it brings along, the checks of one that was brought by others, and
 * backup and restore.
 *
 * <p>It owns no tables, and nobody but the start of the application uses it: {@link
 * uk.alongside.database.EmbeddedDatabase} starts the server before the first part of the portal asks for a connection.
 */
@ApplicationModule(
        displayName = "Database",
        allowedDependencies = {})
@NullMarked
package uk.alongside.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
