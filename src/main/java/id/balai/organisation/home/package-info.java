/** The home page: the city at a glance. */
@NullMarked
package id.balai.organisation.home;

import org.jspecify.annotations.NullMarked;
