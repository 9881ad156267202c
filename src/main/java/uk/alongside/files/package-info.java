/**
 * Files that people bring, kept in the database: looked at before they are taken in, and their text read afterwards.
 *
 * <p>Other modules take a file in with {@link uk.alongside.files.Files} and say by a {@link uk.alongside.files.FileGuard}
 * who opens it. What its text says is told by {@link uk.alongside.files.FileTextRead}.
 */
@ApplicationModule(
        displayName = "Files",
        allowedDependencies = {"kernel", "trail", "jobs"})
@NullMarked
package uk.alongside.files;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
