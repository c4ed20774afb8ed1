/** The inspector's page: who looked at whose data, and why. */
@NullMarked
package id.balai.identity.audit;

import org.jspecify.annotations.NullMarked;
