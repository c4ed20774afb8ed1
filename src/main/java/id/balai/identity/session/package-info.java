/** Who is signed in where, and for how long. */
@NullMarked
package id.balai.identity.session;

import org.jspecify.annotations.NullMarked;
