/** What a frozen budget is warned of in public, without being stopped: shares that the law asks for, odd and late lines. */
package id.balai.budgeting.warning;
