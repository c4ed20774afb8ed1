/** From which accounts an item may be bought, and whether it may be used at all. */
package id.balai.budgeting.price.map;
