/** Making a proposal, step by step: choose, describe, check, send; with photos and a draft that outlives the session. */
@NullMarked
package id.balai.musrenbang.making;

import org.jspecify.annotations.NullMarked;
