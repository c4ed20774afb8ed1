/** Official tables on their way into the catalogues: the same steps for the command line and the page. */
package id.balai.budgeting.intake;
