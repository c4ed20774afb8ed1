/** How Bapperida keeps the musrenbang of a year: its stages, ceilings, quotas and criteria, each change a decision. */
@NullMarked
package id.balai.musrenbang.keeping;

import org.jspecify.annotations.NullMarked;
