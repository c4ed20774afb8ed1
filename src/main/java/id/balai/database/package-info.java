/** The database of the process and the cities in it: a city is a schema. */
@NullMarked
@ApplicationModule(
        displayName = "Database",
        allowedDependencies = {"kernel"})
package id.balai.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
