/** The budget in the shapes that other people's programs read. */
package id.balai.budgeting.open;
