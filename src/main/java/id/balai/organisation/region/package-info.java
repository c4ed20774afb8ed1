/** The regions of a city, their boundaries and their tiles. */
@NullMarked
package id.balai.organisation.region;

import org.jspecify.annotations.NullMarked;
