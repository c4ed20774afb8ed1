/** The TAPD's verification sheet (lembar asistensi RKA): notes and answers, line by line, and each member's initials. */
package id.balai.budgeting.verification;
