/** The verb {@code bin/balai allocate}. */
@NullMarked
package id.balai.allocation.command;

import org.jspecify.annotations.NullMarked;
