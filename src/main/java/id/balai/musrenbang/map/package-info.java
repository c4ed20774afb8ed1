/** Places of proposals on a map: points, lines and areas, their lengths, and the picture that is tapped on. */
@NullMarked
package id.balai.musrenbang.map;

import org.jspecify.annotations.NullMarked;
