/** An agency's RKA as a spreadsheet: out, in again with a report, pasted, copied from last year. */
package id.balai.budgeting.worksheet;
