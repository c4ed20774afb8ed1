/** Proposals: handing in, the decisions of each level, support, and the public pages. */
@NullMarked
package id.balai.musrenbang.proposal;

import org.jspecify.annotations.NullMarked;
