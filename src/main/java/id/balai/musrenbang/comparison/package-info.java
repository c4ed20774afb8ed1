/**
 * Beside what the meeting of a kecamatan decides: what two rules would fund over the lists of those who support the
 * proposals. Nobody is bound by it; it shows who is left out.
 */
@NullMarked
package id.balai.musrenbang.comparison;

import org.jspecify.annotations.NullMarked;
