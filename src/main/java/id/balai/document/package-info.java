/**
 * Documents that the city issues: printed sheets as PDF/A, kept for good under their SHA-256, the files of other
 * modules, and tables that people download.
 */
@NullMarked
@ApplicationModule(
        displayName = "Document",
        allowedDependencies = {"kernel", "database", "web", "web :: kit", "ledger"})
package id.balai.document;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
