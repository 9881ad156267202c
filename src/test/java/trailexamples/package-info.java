/** Entities for the tests of the trail alone, outside the portal's packages so that nothing else maps them. */
@NullMarked
package trailexamples;

import org.jspecify.annotations.NullMarked;
