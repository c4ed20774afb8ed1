/** The kamus usulan: the priced dictionary of works that a proposal is chosen from. */
@NullMarked
package id.balai.musrenbang.kamus;

import org.jspecify.annotations.NullMarked;
