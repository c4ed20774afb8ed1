package id.balai.document;

import id.balai.kernel.Ids;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Issues documents and finds those that were issued. */
@Component
public class Documents {
    private final Press press;
    private final FileStore files;
    private final IssuedDocuments issued;
    private final Clock clock;

    Documents(Press press, FileStore files, IssuedDocuments issued, Clock clock) {
        this.press = press;
        this.files = files;
        this.issued = issued;
        this.clock = clock;
    }

    /**
     * Prints a sheet and keeps it for good, in the transaction of the decision that it belongs to; the decision cites
     * its SHA-256.
     *
     * @param kindKey message key of what it is
     * @param template as {@link Press#print} takes it
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public IssuedDocument issue(String kindKey, String title, String template, Map<String, Object> parameters) {
        byte[] pdf = press.print(template, parameters);
        // Whoever rolls back leaves a file that nothing needs; it is cleaned away like any other.
        IssuedDocument document =
                new IssuedDocument(Ids.next(), kindKey, title, files.put(pdf), pdf.length, clock.instant());
        issued.add(document);
        return document;
    }

    public Optional<IssuedDocument> find(UUID id) {
        return issued.find(id);
    }

    /** @throws IllegalStateException when the file is gone from the store */
    public byte[] bytes(IssuedDocument document) {
        return files.find(document.sha256())
                .orElseThrow(() -> new IllegalStateException("no file for document " + document.id()));
    }
}
