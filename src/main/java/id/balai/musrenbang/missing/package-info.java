/** What people need and the kamus lacks: their voices, and Bapperida's answer. */
@NullMarked
package id.balai.musrenbang.missing;

import org.jspecify.annotations.NullMarked;
