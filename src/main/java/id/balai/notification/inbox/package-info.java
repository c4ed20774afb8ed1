/** What a person has heard, read and unread. */
@NullMarked
package id.balai.notification.inbox;

import org.jspecify.annotations.NullMarked;
