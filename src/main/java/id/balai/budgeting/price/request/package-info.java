/** Requests for prices that the book lacks: three surveys, a term in working days, a decision with its reason. */
package id.balai.budgeting.price.request;
