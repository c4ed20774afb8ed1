/** Bapperida's desk for the kamus: adding an entry, changing one, closing one, each with its reason. */
@NullMarked
package id.balai.musrenbang.kamus.keeping;

import org.jspecify.annotations.NullMarked;
