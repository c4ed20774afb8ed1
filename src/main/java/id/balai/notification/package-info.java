/** Messages that leave the house: e-mail, SMS, WhatsApp. */
@NullMarked
@ApplicationModule(
        displayName = "Notification",
        allowedDependencies = {"kernel", "database", "web", "web :: kit"})
package id.balai.notification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
