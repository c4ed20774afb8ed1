/** The log as people read it: its page, one decision in words, the receipt. */
@NullMarked
package id.balai.ledger.reading;

import org.jspecify.annotations.NullMarked;
