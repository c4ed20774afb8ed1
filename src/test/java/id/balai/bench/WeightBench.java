package id.balai.bench;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;

/** What a first view of each public page weighs, everything it names included, compressed as it travels. */
final class WeightBench implements Bench.Measurement {
    private static final Pattern NAMED =
            Pattern.compile("(?:href|src)=\"(/(?:static/)?[^\"?]+\\.(?:css|js|woff2|svg)[^\"]*)\"");
    private static final List<String> PAGES =
            List.of("/", "/musrenbang", "/musrenbang/kamus", "/anggaran", "/anggaran/harga", "/masuk", "/log", "/data");

    private final HttpClient client =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NORMAL).build();

    @Override
    public List<Figure> measure(Path work) throws Exception {
        Path home = Files.createDirectory(work.resolve("home"));
        double heaviest = 0;
        double script = 0;
        double style = 0;
        try (Served served = Served.start(home)) {
            for (String page : PAGES) {
                byte[] html = get(served.address(page));
                double total = compressed(html);
                double scripts = 0;
                double styles = 0;
                for (String file : filesOf(html)) {
                    byte[] body = get(served.address(file));
                    double size = file.contains(".woff2") ? body.length / 1024.0 : compressed(body);
                    total += size;
                    if (file.contains(".js")) scripts += size;
                    if (file.contains(".css")) styles += size;
                }
                heaviest = Math.max(heaviest, total);
                script = Math.max(script, scripts);
                style = Math.max(style, styles);
            }
        }
        return List.of(
                Figure.atMost("heaviest first view of " + PAGES.size() + " public pages", heaviest, "KB", 100),
                Figure.atMost("script of a page", script, "KB", 30),
                Figure.atMost("style of a page", style, "KB", 15));
    }

    private static Set<String> filesOf(byte[] html) {
        Set<String> files = new LinkedHashSet<>();
        Matcher named = NAMED.matcher(new String(html, StandardCharsets.UTF_8));
        while (named.find()) files.add(named.group(1));
        return files;
    }

    private byte[] get(String address) throws Exception {
        HttpResponse<byte[]> answer = client.send(
                HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.ofByteArray());
        if (answer.statusCode() != 200) throw new IllegalStateException(address + " answered " + answer.statusCode());
        return answer.body();
    }

    private static double compressed(byte[] body) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(body);
        }
        return bytes.size() / 1024.0;
    }
}
