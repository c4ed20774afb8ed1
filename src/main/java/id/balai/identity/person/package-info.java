/** People known to the city and their personal data, encrypted at rest. */
@NullMarked
package id.balai.identity.person;

import org.jspecify.annotations.NullMarked;
