/** What residents ask in public about a line of the budget, and what its agency answers. */
package id.balai.budgeting.question;
