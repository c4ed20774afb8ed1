package id.balai.ledger.tlog;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;

/** A log published over HTTP: {@code https://kota.contoh.id/log/2026}. */
public final class LogAddress implements LogSource {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final HttpClient client = HttpClient.newBuilder()
            .connectTimeout(PATIENCE)
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();
    private final String prefix;

    /** @throws IllegalArgumentException when it is not an address */
    public LogAddress(String prefix) {
        this.prefix = prefix.replaceAll("/+$", "") + "/";
        URI.create(this.prefix);
    }

    @Override
    public Optional<byte[]> read(String path) throws IOException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(prefix + path))
                .timeout(PATIENCE)
                .build();
        try {
            HttpResponse<byte[]> response = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
            return switch (response.statusCode()) {
                case 200 -> Optional.of(response.body());
                case 404, 410 -> Optional.empty();
                default -> throw new IOException(prefix + path + " answers " + response.statusCode());
            };
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while reading " + prefix + path, e);
        }
    }
}
