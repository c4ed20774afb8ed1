package id.balai.document;

import java.time.Instant;
import java.util.UUID;

/**
 * A document as it was issued; neither it nor what is said of it here ever changes.
 *
 * @param kindKey message key of what it is ("Berita acara")
 * @param sha256 of its bytes, 64 hex digits in lower case
 * @param bytes how long it is
 */
public record IssuedDocument(UUID id, String kindKey, String title, String sha256, long bytes, Instant issuedAt) {
    /** The page that says what it is and how to check it. */
    public String path() {
        return "/dokumen/" + id;
    }

    /** The document itself. */
    public String file() {
        return path() + ".pdf";
    }
}
