/** Accounts: how a person proves to be that person. */
@NullMarked
package id.balai.identity.account;

import org.jspecify.annotations.NullMarked;
