/** The desk of Bapperida and the TAPD where ceilings are set: by agency, by sub kegiatan, from a spreadsheet. */
package id.balai.budgeting.ceiling;
