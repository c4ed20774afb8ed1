/** Ballot files of Pabulib (pabulib.org, format of arXiv 2012.06539 with its extensions): read strictly, named by line. */
@NullMarked
package id.balai.allocation.pabulib;

import org.jspecify.annotations.NullMarked;
