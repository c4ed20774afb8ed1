/** The pages of signing in, signing up and getting back in. */
@NullMarked
package id.balai.identity.signin;

import org.jspecify.annotations.NullMarked;
