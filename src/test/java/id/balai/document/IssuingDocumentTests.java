package id.balai.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.balai.support.BalaiTest;
import id.balai.support.Http;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

/** What was issued stays as it was, for everybody. */
@BalaiTest
class IssuingDocumentTests {
    private final Documents documents;
    private final TransactionTemplate transaction;
    private final JdbcClient jdbc;
    private final int port;

    IssuingDocumentTests(
            Documents documents, TransactionTemplate transaction, JdbcClient jdbc, @LocalServerPort int port) {
        this.documents = documents;
        this.transaction = transaction;
        this.jdbc = jdbc;
        this.port = port;
    }

    @Test
    void everybodyReadsItWithItsFingerprint() {
        IssuedDocument document = issued();
        HttpResponse<String> file = Http.at(port).get(document.file());
        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.headers().firstValue("Content-Type")).contains("application/pdf");
        assertThat(file.headers().firstValue("ETag")).contains("\"" + document.sha256() + "\"");
        assertThat(file.headers().firstValue("Repr-Digest")).isPresent();
        assertThat(Http.at(port).get(document.path()).body())
                .contains("Lembar contoh", document.sha256().substring(0, 8), document.file());
        assertThat(Http.at(port)
                        .get("/dokumen/00000000-0000-0000-0000-000000000000.pdf")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void theDatabaseRefusesToChangeIt() {
        IssuedDocument document = issued();
        assertThatThrownBy(() -> jdbc.sql("UPDATE document_issued SET title = 'Lembar lain' WHERE id = ?")
                        .param(document.id())
                        .update())
                .isInstanceOf(org.springframework.dao.DataAccessException.class);
    }

    @Test
    void nothingIsIssuedOutsideOfADecision() {
        assertThatThrownBy(() -> documents.issue("document.example", "Lembar contoh", "document/example", Map.of()))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    private IssuedDocument issued() {
        return Objects.requireNonNull(transaction.execute(
                t -> documents.issue("document.example", "Lembar contoh", "document/example", Map.of())));
    }
}
