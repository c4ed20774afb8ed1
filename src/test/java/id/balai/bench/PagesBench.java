package id.balai.bench;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Public pages beside nginx serving the same bytes from disk: when nothing changed; read anew because decisions are made
 * one after another, each of which changes what the pages show; by links out of messages, each with a parameter of its
 * own; and at addresses that nobody asked for before, so that every single answer is read and drawn for one reader.
 */
final class PagesBench implements Bench.Measurement {
    private static final int SECONDS = 10;
    private static final int WARM_UP_SECONDS = 20;
    private static final int OFFICERS = 8;
    /** Twenty decisions a second or so: more than a city makes on its busiest morning. */
    private static final Duration BETWEEN_DECISIONS = Duration.ofMillis(400);

    private record Page(String name, String path) {}

    /** Who decides while pages are read. */
    private record Deciding(List<Officer> officers, int year, AtomicInteger next) {}

    private record Peer(Nginx nginx, Path files) {}

    @Override
    public List<Figure> measure(Path work) throws Exception {
        Path home = Files.createDirectory(work.resolve("home"));
        Served.start(home).close();
        String budget = BigCity.fill(home);
        List<Page> pages = List.of(
                new Page("home", "/"),
                new Page("list of 20 out of 100,000 proposals", "/musrenbang"),
                new Page("budget of 50,000 lines by SKPD", budget + "?menurut=skpd"));
        List<Figure> figures = new ArrayList<>();
        Path files = Files.createDirectory(work.resolve("files"));
        try (Served served = Served.start(home);
                Nginx nginx = Nginx.serving(files, work);
                Connection owner = Officer.superuser(home);
                Statement sql = owner.createStatement()) {
            sql.execute("SET search_path TO kota_1275");
            int year = WaitingProposals.make(sql);
            Deciding deciding = new Deciding(Officer.signedIn(OFFICERS, served, sql, year), year, new AtomicInteger(1));
            // The compiler is still busy after one page alone, and would be measured with it.
            for (Page page : pages) Wrk.runAnew(served.address(page.path), WARM_UP_SECONDS, work);
            for (Page page : pages) figures.addAll(measure(page, served, new Peer(nginx, files), deciding, work));
        }
        return figures;
    }

    private static List<Figure> measure(Page page, Served served, Peer peer, Deciding deciding, Path work)
            throws Exception {
        String address = served.address(page.path);
        String file = page.name.replaceAll("\\W+", "-") + ".html";
        Files.write(peer.files.resolve(file), bytesOf(address));
        Wrk.run(address, WARM_UP_SECONDS / 2);
        Wrk.runAnew(address, WARM_UP_SECONDS, work);
        double nginx = Wrk.run(peer.nginx.address(file), SECONDS).perSecond();
        List<Figure> figures =
                new ArrayList<>(figures(page.name + ", unchanged", Wrk.run(address, SECONDS), nginx, 0.25));
        CompletableFuture<Double> decisions = CompletableFuture.supplyAsync(() -> decide(deciding));
        Wrk changing = Wrk.run(address, SECONDS);
        String meanwhile = String.format(Locale.ROOT, "%s, %.0f decisions/s made", page.name, decisions.get());
        figures.addAll(figures(meanwhile, changing, nginx, 0.12));
        Wrk tagged = Wrk.runTagged(address, SECONDS, work);
        figures.addAll(figures(page.name + ", links out of messages", tagged, nginx, 0.25));
        figures.addAll(figures(page.name + ", each address new", Wrk.runAnew(address, SECONDS, work), nginx, 0.12));
        return figures;
    }

    private static List<Figure> figures(String what, Wrk ours, double nginx, double bound) {
        return List.of(
                Figure.atLeast(what, ours.perSecond(), "/s", "nginx", nginx, bound),
                Figure.atMost(what + ", p99 at 50", ours.p99Millis(), "ms", 100));
    }

    private static double decide(Deciding deciding) {
        try {
            return Officer.decideFor(SECONDS, deciding.officers, deciding.year, deciding.next, BETWEEN_DECISIONS);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] bytesOf(String address) throws Exception {
        HttpResponse<byte[]> answer = HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.ofByteArray());
        if (answer.statusCode() != 200) throw new IllegalStateException(address + " answered " + answer.statusCode());
        return answer.body();
    }
}
