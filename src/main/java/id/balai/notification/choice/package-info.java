/** What a person wants to hear, and how. */
@NullMarked
package id.balai.notification.choice;

import org.jspecify.annotations.NullMarked;
