/**
 * What people hear of what happens to their matters, and messages that leave the house. Applications say in public words
 * what a decision means ({@link HappeningSource}); nothing is done in the decision's own transaction.
 */
@NullMarked
@ApplicationModule(
        displayName = "Notification",
        allowedDependencies = {"kernel", "database", "web", "web :: kit", "ledger", "identity"})
package id.balai.notification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
