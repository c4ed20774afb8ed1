/** Whether the log holds: verifying what is published, replaying it against the tables, recovering after a loss. */
@NullMarked
package id.balai.ledger.checking;

import org.jspecify.annotations.NullMarked;
