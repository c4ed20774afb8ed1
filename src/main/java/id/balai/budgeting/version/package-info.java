/** The public budget: frozen versions, their sums, what changed between two, and the page of one line. */
package id.balai.budgeting.version;
