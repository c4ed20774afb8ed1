package id.balai.ledger.reading;

import id.balai.database.CurrentCity;
import id.balai.ledger.publication.Receipts;
import id.balai.ledger.tlog.ProofFile;
import id.balai.web.NotFound;
import id.balai.web.Open;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseBody;

/**
 * {@code /log/receipt/ENTRY}: the proof that a decision stands in the log, as a {@code .tlog-proof} file; and the entry it
 * proves. The entry is named by its id or as {@code 2026-2618}.
 */
@Controller
@Open
class ReceiptController {
    private static final MediaType TEXT = new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8);
    private static final CacheControl CHANGING =
            CacheControl.maxAge(Duration.ofSeconds(2)).cachePublic();
    private static final String SOON = "2";

    private final EntryNames names;
    private final Receipts receipts;

    ReceiptController(EntryNames names, Receipts receipts) {
        this.names = names;
        this.receipts = receipts;
    }

    /** While the decision waits for its checkpoint: 503 with Retry-After, in seconds. */
    @GetMapping("/log/receipt/{name}")
    @ResponseBody
    ResponseEntity<String> receipt(@PathVariable String name) throws IOException {
        EntryNames.Place place =
                names.find(name.replaceAll("\\.tlog-proof$", "")).orElseThrow(NotFound::new);
        if (place.index().isEmpty()) return soon();
        long index = place.index().getAsLong();
        return receipts.receipt(CurrentCity.get(), place.year(), index)
                .map(proof -> file(place.year(), proof))
                .orElseGet(ReceiptController::soon);
    }

    /** The bytes that the receipt's leaf hash is over, as they stand in the bundle. */
    @GetMapping("/log/entry/{name}")
    @ResponseBody
    ResponseEntity<byte[]> entry(@PathVariable String name) throws IOException {
        EntryNames.Place place = names.find(name).orElseThrow(NotFound::new);
        if (place.index().isEmpty()) throw new NotFound();
        byte[] entry = receipts.entry(
                        CurrentCity.get(), place.year(), place.index().getAsLong())
                .orElseThrow(NotFound::new);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .cacheControl(CHANGING)
                .body(entry);
    }

    private static ResponseEntity<String> file(int year, ProofFile proof) {
        ContentDisposition name = ContentDisposition.attachment()
                .filename("catatan-" + year + "-" + proof.index() + ".tlog-proof")
                .build();
        return ResponseEntity.ok()
                .contentType(TEXT)
                .cacheControl(CHANGING)
                .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
                .body(proof.toString());
    }

    private static ResponseEntity<String> soon() {
        return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                .header(HttpHeaders.RETRY_AFTER, SOON)
                .contentType(TEXT)
                .body("Catatan ini menunggu ditandatangani. Coba lagi sebentar lagi.\n");
    }
}
