/**
 * Transparency logs, pure: RFC 6962 trees and proofs, C2SP tlog-tiles, signed notes, checkpoints, proofs and policies, and
 * a verifier for any such log. Knows neither Spring nor the database nor Balai.
 *
 * <p>Specifications: <a href="https://c2sp.org/tlog-tiles">tlog-tiles</a>, <a
 * href="https://c2sp.org/tlog-checkpoint">tlog-checkpoint</a>, <a href="https://c2sp.org/signed-note">signed-note</a>,
 * <a href="https://c2sp.org/tlog-proof">tlog-proof</a>.
 */
@NullMarked
package id.balai.ledger.tlog;

import org.jspecify.annotations.NullMarked;
