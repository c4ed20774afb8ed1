/** The decision log: appended in the caller's transaction, published as C2SP tlog-tiles. */
@NullMarked
@ApplicationModule(
        displayName = "Ledger",
        allowedDependencies = {"kernel", "database", "web", "web :: kit", "cli"})
package id.balai.ledger;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
