/** Pokir: what members of the council propose, from the reses to Setwan's check, beside what residents propose. */
@NullMarked
package id.balai.musrenbang.pokir;

import org.jspecify.annotations.NullMarked;
