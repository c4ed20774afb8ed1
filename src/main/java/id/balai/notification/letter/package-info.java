/** News by e-mail: gathered, at most one letter an hour, each with its way out. */
@NullMarked
package id.balai.notification.letter;

import org.jspecify.annotations.NullMarked;
