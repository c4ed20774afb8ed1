/**
 * From committed decisions to a published log: the sequencer gives them their index, writes tiles and bundles, signs
 * checkpoints; controllers serve the files.
 *
 * <p>Order of a round, and what a crash between its steps leaves: rows move from queue to log in one transaction; tiles are
 * written (written again the same after a crash); the checkpoint is signed only when it continues the last signed one, and
 * replaces it on disk and in the database only if nobody else did in the meantime.
 */
@NullMarked
package id.balai.ledger.publication;

import org.jspecify.annotations.NullMarked;
