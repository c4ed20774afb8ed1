package id.balai.bench;

import id.balai.support.Http;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;

/** Planners who save lines through the form, each under a sub kegiatan of their own. */
final class Planners {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final List<Planner> planners;

    Planners(Served served, List<Seats.Seat> seats) {
        planners = seats.stream().map(seat -> planner(served, seat)).toList();
    }

    /** @param fields what the form sends, without its token */
    private record Planner(URI address, String cookies, String fields) {}

    /**
     * @param perSecond lines saved a second by all together
     * @param p99Millis time within which 99 of 100 were saved
     */
    record Saved(double perSecond, double p99Millis) {}

    /** Everybody saves lines for so long, with a pause after each. */
    Saved save(int seconds, Duration pause) throws Exception {
        ConcurrentLinkedQueue<Long> nanos = new ConcurrentLinkedQueue<>();
        long end = System.nanoTime() + seconds * 1_000_000_000L;
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> all = new ArrayList<>();
            for (Planner planner : planners) {
                all.add(threads.submit(() -> {
                    // They do not all begin with the same breath.
                    Thread.sleep(ThreadLocalRandom.current().nextLong(pause.toMillis() + 1));
                    while (System.nanoTime() < end) {
                        nanos.add(save(planner));
                        Thread.sleep(pause);
                    }
                    return null;
                }));
            }
            for (Future<?> each : all) each.get();
        }
        List<Long> sorted = nanos.stream().sorted().toList();
        long p99 = sorted.get(Math.min(sorted.size() - 1, sorted.size() * 99 / 100));
        return new Saved(sorted.size() / (double) seconds, p99 / 1e6);
    }

    private long save(Planner planner) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(planner.address)
                .timeout(PATIENCE)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Cookie", planner.cookies)
                .POST(HttpRequest.BodyPublishers.ofString(planner.fields + "_sekali=" + UUID.randomUUID()))
                .build();
        long begin = System.nanoTime();
        HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
        long took = System.nanoTime() - begin;
        if (answer.statusCode() != 303) {
            throw new IllegalStateException(
                    planner.address + " answered " + answer.statusCode() + ": " + answer.body());
        }
        return took;
    }

    private static Planner planner(Served served, Seats.Seat seat) {
        String page = seat.rka() + "/baru?sub=" + seat.sub() + "&barang=1.3.04.02.07.0001.00001";
        List<String> fields = withoutToken(seat.http(), page);
        fields.addAll(List.of("volume1", "1", "satuan1", "m", "harga", "985.000", "ppn", "0"));
        fields.addAll(List.of("rekening", "5.2.04.02.07.0001", "dana", "1.2.01.01.02"));
        StringBuilder body = new StringBuilder();
        for (int i = 0; i < fields.size(); i += 2) {
            body.append(fields.get(i)).append('=').append(URLEncoder.encode(fields.get(i + 1), StandardCharsets.UTF_8));
            body.append('&');
        }
        String cookies = seat.http().cookies().getCookieStore().getCookies().stream()
                .map(HttpCookie::toString)
                .map(cookie -> cookie.replace("\"", ""))
                .collect(Collectors.joining("; "));
        return new Planner(URI.create(served.address(seat.rka() + "/baris")), cookies, body.toString());
    }

    /** The hidden fields of a page but the token that counts a form once: each sending has one of its own. */
    static List<String> withoutToken(Http http, String page) {
        String html = http.get(page).body();
        List<String> hidden = Http.hiddenFields(html);
        if (!hidden.contains("_sekali")) throw new IllegalStateException(page + " has no form: " + html);
        List<String> fields = new ArrayList<>();
        for (int i = 0; i < hidden.size(); i += 2) {
            if (!hidden.get(i).equals("_sekali")) fields.addAll(hidden.subList(i, i + 2));
        }
        return fields;
    }
}
