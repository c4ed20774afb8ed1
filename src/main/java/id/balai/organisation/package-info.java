/** Regions, perangkat daerah, posts and their holders, the working calendar. */
@NullMarked
@ApplicationModule(
        displayName = "Organisation",
        allowedDependencies = {"kernel", "database", "web", "web :: kit", "ledger", "demo", "cli"})
package id.balai.organisation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
