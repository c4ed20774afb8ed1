/** Working days, holidays and collective leave. */
@NullMarked
package id.balai.organisation.calendar;

import org.jspecify.annotations.NullMarked;
