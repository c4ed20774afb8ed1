/** What the living demo tells of e-Musrenbang, through the same flows that everybody uses. */
@NullMarked
package id.balai.musrenbang.story;

import org.jspecify.annotations.NullMarked;
