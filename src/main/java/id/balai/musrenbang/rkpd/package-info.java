/** The RKPD of a year: main part and reserve, its frozen versions, and the hand-over to budgeting. */
@NullMarked
package id.balai.musrenbang.rkpd;

import org.jspecify.annotations.NullMarked;
