/** The parts that pages are made of. */
@NullMarked
@NamedInterface("kit")
package id.balai.web.kit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
