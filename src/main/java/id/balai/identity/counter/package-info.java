/** The counter: an officer serves a resident and hands in forms on their behalf. */
@NullMarked
package id.balai.identity.counter;

import org.jspecify.annotations.NullMarked;
