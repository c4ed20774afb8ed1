/** Catalogues and prices that ship with the program, marked as sample, and the part of the demo that they begin. */
package id.balai.budgeting.starter;
