/** The musrenbang of a year as everybody sees it: its calendar, who decides what, its ceilings and criteria. */
@NullMarked
package id.balai.musrenbang.calendar;

import org.jspecify.annotations.NullMarked;
