/** HSPK: the price of one unit of work, computed from a recipe over items of the book. */
package id.balai.budgeting.price.recipe;
