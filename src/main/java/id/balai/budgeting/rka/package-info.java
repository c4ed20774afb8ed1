/** RKA: the lines of an agency's budget, their ceilings and the gates that a line has to pass. */
package id.balai.budgeting.rka;
