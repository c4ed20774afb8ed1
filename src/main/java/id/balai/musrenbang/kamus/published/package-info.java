/** What everybody reads of the kamus: the list, one entry, the files and the booklet. */
@NullMarked
package id.balai.musrenbang.kamus.published;

import org.jspecify.annotations.NullMarked;
