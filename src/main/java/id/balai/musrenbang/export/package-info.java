/** Files for spreadsheets and for SIPD, written row by row. */
@NullMarked
package id.balai.musrenbang.export;

import org.jspecify.annotations.NullMarked;
