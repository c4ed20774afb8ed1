/** The list of a meeting: what came from the level below, its scores, its ranks by rule and by hand. */
@NullMarked
package id.balai.musrenbang.meeting.ranking;

import org.jspecify.annotations.NullMarked;
