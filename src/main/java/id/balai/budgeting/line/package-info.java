/** One line for everybody: what it buys, at which price, where it came from and what happened to it. */
package id.balai.budgeting.line;
