/**
 * What a vote on a budget funds: greedy rules, sequential Phragmén and the Method of Equal Shares, computed exactly.
 *
 * <p>Plain Java: it knows no framework, no database and no city, so that anybody can count a published vote again
 * ({@code bin/balai allocate}).
 */
@NullMarked
@ApplicationModule(
        displayName = "Allocation",
        allowedDependencies = {"cli"})
package id.balai.allocation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
