/** The year of a budget at one look: its stages, documents and balance, for those who keep it and for everybody. */
package id.balai.budgeting.desk;
