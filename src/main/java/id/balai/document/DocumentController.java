package id.balai.document;

import id.balai.web.NotFound;
import id.balai.web.Open;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** An issued document, and the page that says what it is and how to check it. */
@Controller
@Open
class DocumentController {
    private final Documents documents;

    DocumentController(Documents documents) {
        this.documents = documents;
    }

    @GetMapping("/dokumen/{id}")
    String page(@PathVariable UUID id, Model model) {
        model.addAttribute("page", documents.find(id).orElseThrow(NotFound::new));
        return "document/page";
    }

    @GetMapping("/dokumen/{id}.pdf")
    ResponseEntity<byte[]> file(@PathVariable UUID id) {
        IssuedDocument document = documents.find(id).orElseThrow(NotFound::new);
        String digest = Base64.getEncoder().encodeToString(HexFormat.of().parseHex(document.sha256()));
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .cacheControl(
                        CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable())
                .eTag("\"" + document.sha256() + "\"")
                .header("Repr-Digest", "sha-256=:" + digest + ":") // RFC 9530
                .header("X-Content-Type-Options", "nosniff")
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"" + id + ".pdf\"")
                .body(documents.bytes(document));
    }
}
