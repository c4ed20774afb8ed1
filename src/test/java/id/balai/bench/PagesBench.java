package id.balai.bench;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Public pages beside nginx serving the same bytes from disk: unchanged, and read anew each time. */
final class PagesBench implements Bench.Measurement {
    private static final int SECONDS = 10;
    private static final int WARM_UP_SECONDS = 20;

    private record Page(String name, String path) {}

    @Override
    public List<Figure> measure(Path work) throws Exception {
        Path home = Files.createDirectory(work.resolve("home"));
        Served.start(home).close();
        String budget = BigCity.fill(home);
        List<Page> pages = List.of(
                new Page("home", "/"),
                new Page("list of 20 out of 100,000 proposals", "/musrenbang"),
                new Page("budget of 50,000 lines by SKPD", budget));
        List<Figure> figures = new ArrayList<>();
        Path files = Files.createDirectory(work.resolve("files"));
        try (Served served = Served.start(home);
                Nginx nginx = Nginx.serving(files, work)) {
            for (Page page : pages) figures.addAll(measure(page, served, nginx, files, work));
        }
        return figures;
    }

    private static List<Figure> measure(Page page, Served served, Nginx nginx, Path files, Path work) throws Exception {
        String address = served.address(page.path);
        String file = page.name.replaceAll("\\W+", "-") + ".html";
        Files.write(files.resolve(file), bytesOf(address));
        Wrk.run(address, WARM_UP_SECONDS / 2);
        Wrk.runAnew(address, WARM_UP_SECONDS, work);
        Wrk peer = Wrk.run(nginx.address(file), SECONDS);
        Wrk unchanged = Wrk.run(address, SECONDS);
        Wrk anew = Wrk.runAnew(address, SECONDS, work);
        return List.of(
                Figure.atLeast(page.name + ", unchanged", unchanged.perSecond(), "/s", "nginx", peer.perSecond(), 0.25),
                Figure.atMost(page.name + ", unchanged, p99 at 50", unchanged.p99Millis(), "ms", 100),
                Figure.atLeast(page.name + ", read anew", anew.perSecond(), "/s", "nginx", peer.perSecond(), 0.12),
                Figure.atMost(page.name + ", read anew, p99 at 50", anew.p99Millis(), "ms", 100));
    }

    private static byte[] bytesOf(String address) throws Exception {
        HttpResponse<byte[]> answer = HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.ofByteArray());
        if (answer.statusCode() != 200) throw new IllegalStateException(address + " answered " + answer.statusCode());
        return answer.body();
    }
}
