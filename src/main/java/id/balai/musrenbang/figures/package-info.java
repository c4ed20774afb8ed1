/** Figures of a year's musrenbang, for whoever wants to write about it. */
@NullMarked
package id.balai.musrenbang.figures;

import org.jspecify.annotations.NullMarked;
