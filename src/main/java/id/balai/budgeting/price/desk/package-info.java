/** The desk of the price team: official files on their way in, books and decisions on them. */
package id.balai.budgeting.price.desk;
