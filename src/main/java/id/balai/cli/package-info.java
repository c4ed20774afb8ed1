/** The command line {@code bin/balai}: modules contribute verbs. */
@NullMarked
@ApplicationModule(
        displayName = "Command line",
        allowedDependencies = {"kernel", "database"})
package id.balai.cli;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
