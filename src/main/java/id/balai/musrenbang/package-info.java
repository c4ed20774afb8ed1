/** e-Musrenbang: proposals from the priced kamus up the ladder of levels. */
@NullMarked
@ApplicationModule(
        displayName = "e-Musrenbang",
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
            "allocation",
            "allocation :: pabulib",
            "demo"
        })
package id.balai.musrenbang;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
