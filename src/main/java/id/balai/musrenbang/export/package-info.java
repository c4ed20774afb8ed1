/** Proposals in SIPD's shape, written row by row. */
@NullMarked
package id.balai.musrenbang.export;

import org.jspecify.annotations.NullMarked;
