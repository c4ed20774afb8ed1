/** What the module keeps in memory for each city, and how it learns that it must read again. */
@NullMarked
package id.balai.organisation.memory;

import org.jspecify.annotations.NullMarked;
