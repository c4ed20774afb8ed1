/** Documents of frozen versions in the layout of Permendagri 77/2020, as PDF/A and as spreadsheets. */
package id.balai.budgeting.document;
