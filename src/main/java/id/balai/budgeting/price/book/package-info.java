/** Books of standard prices: brought in, approved by somebody else, locked. */
package id.balai.budgeting.price.book;
