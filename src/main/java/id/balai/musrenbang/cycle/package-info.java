/** The cycle of a plan year: its ladder of levels, its stages, its ceilings, and the list of reasons. */
@NullMarked
package id.balai.musrenbang.cycle;

import org.jspecify.annotations.NullMarked;
