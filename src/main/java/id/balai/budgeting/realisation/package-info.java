/** What was really taken in and spent, month by month, beside the plan. */
package id.balai.budgeting.realisation;
