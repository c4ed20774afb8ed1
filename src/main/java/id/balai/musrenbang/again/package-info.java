/** Taking a proposal of a former year up again in the running one. */
@NullMarked
package id.balai.musrenbang.again;

import org.jspecify.annotations.NullMarked;
