/** A city's own files and how a city is set up from them. */
@NullMarked
package id.balai.organisation.city;

import org.jspecify.annotations.NullMarked;
