/** Made-up projects in three sizes, loaded as project packs through the portal's own importer. */
@NullMarked
package uk.alongside.bench.volumes;

import org.jspecify.annotations.NullMarked;
