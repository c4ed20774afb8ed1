/** People, accounts, sign-in, what a person may do, and who looked at personal data. */
@NullMarked
@ApplicationModule(
        displayName = "Identity",
        allowedDependencies = {
            "kernel",
            "database",
            "web",
            "web :: kit",
            "ledger",
            "organisation",
            "organisation :: events",
            "organisation :: posts",
            "demo",
            "cli"
        })
package id.balai.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
