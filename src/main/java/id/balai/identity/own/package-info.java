/** The pages of one's own account: my matters, my data, who looked at it, how I sign in. */
@NullMarked
package id.balai.identity.own;

import org.jspecify.annotations.NullMarked;
