/** When what of a year's budget may be written: its stages, who opens and closes them, and the calendar for everybody. */
package id.balai.budgeting.calendar;
