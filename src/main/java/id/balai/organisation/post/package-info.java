/** Perangkat daerah, their posts and who holds them; open to modules that appoint and end. */
@NullMarked
@NamedInterface("posts")
package id.balai.organisation.post;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
