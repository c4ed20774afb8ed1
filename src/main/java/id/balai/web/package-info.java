/** The page frame, the kit and the small interfaces through which modules contribute to both. */
@NullMarked
@ApplicationModule(
        displayName = "Web",
        allowedDependencies = {"kernel", "database"})
package id.balai.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
