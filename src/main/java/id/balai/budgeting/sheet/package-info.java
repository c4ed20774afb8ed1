/** Spreadsheets that somebody else made: opened with suspicion, read row by row. */
package id.balai.budgeting.sheet;
