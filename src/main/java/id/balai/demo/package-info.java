/** The living demo of a city; exists only while demo is on. */
@NullMarked
@ApplicationModule(
        displayName = "Demo",
        allowedDependencies = {"kernel", "database"})
package id.balai.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
