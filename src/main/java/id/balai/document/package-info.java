/**
 * Documents that the city issues: printed sheets as PDF/A, kept for good under their SHA-256, and the files of other
 * modules.
 */
@NullMarked
@ApplicationModule(
        displayName = "Document",
        allowedDependencies = {"kernel", "database", "web", "web :: kit", "ledger"})
package id.balai.document;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
