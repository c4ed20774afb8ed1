/** The gate of the program: who a request comes from, and whether its address answers that person. */
@NullMarked
package id.balai.identity.gate;

import org.jspecify.annotations.NullMarked;
