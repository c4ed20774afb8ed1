/** The musrenbang of a place: planned, invited, held, fixed in its berita acara. */
@NullMarked
package id.balai.musrenbang.meeting;

import org.jspecify.annotations.NullMarked;
