/** Standard prices: SSH, SBU, HSPK and ASB by year, kept by those who may not write budgets. */
package id.balai.budgeting.price;
