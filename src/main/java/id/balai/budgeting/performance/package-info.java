/** What an RKA is to bring about: indicators and targets of programs, kegiatan and sub kegiatan. */
package id.balai.budgeting.performance;
