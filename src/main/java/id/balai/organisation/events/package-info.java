/** What this module tells others after it happened. */
@NullMarked
@NamedInterface("events")
package id.balai.organisation.events;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
