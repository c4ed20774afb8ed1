/** Decisions of the log become news for the people concerned, exactly once. */
@NullMarked
package id.balai.notification.telling;

import org.jspecify.annotations.NullMarked;
