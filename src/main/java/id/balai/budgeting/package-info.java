/** e-Budgeting: catalogues, standard prices, RKA lines and the public budget. */
@NullMarked
@ApplicationModule(
        displayName = "e-Budgeting",
        allowedDependencies = {
            "kernel",
            "database",
            "web",
            "web :: kit",
            "ledger",
            "organisation",
            "identity",
            "document",
            "notification",
            "trace",
            "musrenbang",
            "cli",
            "demo"
        })
package id.balai.budgeting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
