/** Moving money within an adopted budget (pergeseran): how far it may go, who agrees, what moved. */
package id.balai.budgeting.shift;
