package id.balai.ledger.publication;

import id.balai.database.CurrentCity;
import id.balai.ledger.tlog.LogFolder;
import id.balai.ledger.tlog.TilePath;
import id.balai.web.Open;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseBody;

/**
 * The log as static files (C2SP tlog-tiles): {@code /log/2026/checkpoint}, {@code /log/2026/tile/0/x001/234}. Nothing here
 * asks the database, so verifiers cannot slow the city down.
 */
@Controller
@Open
class LogController {
    private static final MediaType TEXT = new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8);
    private static final CacheControl CHANGING =
            CacheControl.maxAge(Duration.ofSeconds(2)).cachePublic();
    private static final CacheControl FIXED =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();
    private static final CacheControl PARTIAL =
            CacheControl.maxAge(Duration.ofDays(1)).cachePublic();

    private final LogFolders folders;

    LogController(LogFolders folders) {
        this.folders = folders;
    }

    @GetMapping("/log/{year:20\\d\\d}/checkpoint")
    @ResponseBody
    ResponseEntity<byte[]> checkpoint(@PathVariable int year) throws IOException {
        return file(year, LogFolder.CHECKPOINT, TEXT, CHANGING);
    }

    @GetMapping("/log/{year:20\\d\\d}/tile/**")
    @ResponseBody
    ResponseEntity<byte[]> tile(@PathVariable int year, HttpServletRequest request) throws IOException {
        String address = request.getRequestURI();
        Optional<TilePath> path = TilePath.parse(address.substring(address.indexOf("/tile/") + 1));
        if (path.isEmpty()) return ResponseEntity.notFound().build();
        CacheControl caching = path.get().isFull() ? FIXED : PARTIAL;
        return file(year, path.get().toString(), MediaType.APPLICATION_OCTET_STREAM, caching);
    }

    /** The public key of the log, as verifiers take it. */
    @GetMapping("/log/{year:20\\d\\d}/vkey")
    @ResponseBody
    ResponseEntity<byte[]> vkey(@PathVariable int year) throws IOException {
        return file(year, LogFolder.VKEY, TEXT, CHANGING);
    }

    /** Whose signatures make a checkpoint of this log good (C2SP tlog-policy). */
    @GetMapping("/log/{year:20\\d\\d}/policy")
    @ResponseBody
    ResponseEntity<byte[]> policy(@PathVariable int year) throws IOException {
        return file(year, LogFolder.POLICY, TEXT, CHANGING);
    }

    /** A verifier gets a bare 404, no page. */
    private ResponseEntity<byte[]> file(int year, String path, MediaType type, CacheControl caching)
            throws IOException {
        return folders.of(CurrentCity.get(), year)
                .read(path)
                .map(bytes -> ResponseEntity.ok()
                        .contentType(type)
                        .cacheControl(caching)
                        .body(bytes))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }
}
