/** What a portal gets beside itself that a test starts as a process of its own: outside the portal's packages. */
@NullMarked
package draftexamples;

import org.jspecify.annotations.NullMarked;
