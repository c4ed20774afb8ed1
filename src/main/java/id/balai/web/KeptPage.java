package id.balai.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/** One kept answer: its bytes as they are and compressed, its headers, its ETag. */
final class KeptPage {
    private static final Set<String> NOT_OURS =
            Set.of("content-length", "cache-control", "pragma", "expires", "etag", "vary", "date");

    private final long version;
    private final byte[] plain;
    private volatile byte @Nullable [] compressed;
    private final String etag;
    private final @Nullable String contentType;
    private final List<Header> headers;

    private KeptPage(long version, byte[] plain, @Nullable String contentType, List<Header> headers) {
        this.version = version;
        this.plain = plain;
        this.etag = "W/\"" + digest(plain) + '"';
        this.contentType = contentType;
        this.headers = headers;
    }

    static KeptPage of(long version, HttpServletResponse response, byte[] body) {
        List<Header> headers = new ArrayList<>();
        Set<String> names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        names.addAll(response.getHeaderNames());
        for (String name : names) {
            if (NOT_OURS.contains(name.toLowerCase(java.util.Locale.ROOT)) || name.equalsIgnoreCase("content-type"))
                continue;
            response.getHeaders(name).forEach(value -> headers.add(new Header(name, value)));
        }
        return new KeptPage(version, body, response.getContentType(), List.copyOf(headers));
    }

    /** The version of the public data that it shows at least. */
    long version() {
        return version;
    }

    /** What it takes of memory at most. */
    int size() {
        return plain.length * 2;
    }

    /** Answers with it; 304 when the reader has it already. */
    void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
        for (Header header : headers) response.setHeader(header.name, header.value);
        response.setHeader("Cache-Control", "no-cache");
        response.setHeader("Pragma", null);
        response.setHeader("Expires", null);
        response.setHeader("Vary", "Cookie, Accept-Encoding, HX-Request");
        response.setHeader("ETag", etag);
        if (etag.equals(request.getHeader("If-None-Match"))) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        response.setContentType(contentType);
        String accepted = request.getHeader("Accept-Encoding");
        boolean gzip = accepted != null && accepted.contains("gzip");
        if (gzip) response.setHeader("Content-Encoding", "gzip");
        byte[] body = gzip ? compressed() : plain;
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    /** Compressed for the first reader who wants that: an answer that nobody asks for again costs nothing more. */
    private byte[] compressed() {
        byte[] bytes = compressed;
        if (bytes == null) {
            bytes = compress(plain);
            compressed = bytes;
        }
        return bytes;
    }

    private static byte[] compress(byte[] plain) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(plain.length / 4 + 64);
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(plain);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** Two checksums, because it is made for every page: they tell versions of one page apart, and protect nothing. */
    private static String digest(byte[] plain) {
        CRC32 first = new CRC32();
        first.update(plain);
        CRC32C second = new CRC32C();
        second.update(plain);
        return Long.toHexString(first.getValue() << 32 | second.getValue());
    }

    private record Header(String name, String value) {}
}
