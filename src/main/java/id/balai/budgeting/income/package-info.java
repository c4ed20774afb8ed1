/** What the city takes in and finances in a year, and whether its budget balances. */
package id.balai.budgeting.income;
