/** Typed links between things of different modules and the public page that follows them. */
@NullMarked
@ApplicationModule(
        displayName = "Trace",
        allowedDependencies = {"kernel", "database", "web", "web :: kit", "ledger", "identity"})
package id.balai.trace;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
