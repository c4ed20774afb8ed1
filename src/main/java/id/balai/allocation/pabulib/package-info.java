/**
 * Ballot files of Pabulib (pabulib.org, format of arXiv 2012.06539 with its extensions): read strictly, named by line; and
 * written.
 */
@NullMarked
@NamedInterface("pabulib")
package id.balai.allocation.pabulib;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
