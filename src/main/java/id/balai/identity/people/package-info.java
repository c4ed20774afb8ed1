/** The operator's pages: accounts, posts, locks. */
@NullMarked
package id.balai.identity.people;

import org.jspecify.annotations.NullMarked;
