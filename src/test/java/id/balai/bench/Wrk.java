package id.balai.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A run of wrk: 50 connections from two threads for ten seconds after a warm-up.
 *
 * @param perSecond answered requests a second
 * @param p99Millis time within which 99 of 100 were answered
 */
record Wrk(double perSecond, double p99Millis) {
    private static final Pattern RATE = Pattern.compile("Requests/sec:\\s+([0-9.]+)");
    private static final Pattern P99 = Pattern.compile("99%\\s+([0-9.]+)(us|ms|s)");
    private static final Pattern FAILED = Pattern.compile("Non-2xx or 3xx responses: (\\d+)|Socket errors: (.*)");

    /** The same address again and again. */
    static Wrk run(String address, int seconds) throws Exception {
        return parse(List.of("wrk", "-t2", "-c50", "-d" + seconds + "s", "--latency", address));
    }

    /** Every request with a parameter of its own, as links out of messages have it; no page depends on it. */
    static Wrk runTagged(String address, int seconds, Path work) throws Exception {
        return runNumbered(address, "fbclid", seconds, work);
    }

    /** Every request so that nothing kept can answer it: a name with an escape may be any that the page reads. */
    static Wrk runAnew(String address, int seconds, Path work) throws Exception {
        return runNumbered(address, "%73egar", seconds, work);
    }

    /** Each request for another one of these addresses, in a row; when they have all been asked for, again from the first. */
    static Wrk runEach(List<String> addresses, int seconds, Path work, String... headers) throws Exception {
        StringBuilder paths = new StringBuilder("local paths = {");
        for (String address : addresses) {
            paths.append('"').append(URI.create(address).getRawPath());
            paths.append('?').append(URI.create(address).getRawQuery()).append("\",\n");
        }
        Path script = Files.writeString(work.resolve("each.lua"), paths + """
                }
                local id = 0
                function setup(thread) id = id + 1; thread:set("id", id) end
                function init(args) n = id * 997 end
                function request()
                  n = n + 1
                  return wrk.format("GET", paths[1 + n % #paths] .. "&%73egar=" .. id .. "-" .. n)
                end
                """);
        List<String> command = new ArrayList<>(
                List.of("wrk", "-t2", "-c50", "-d" + seconds + "s", "--latency", "-s", script.toString()));
        for (String header : headers) command.addAll(List.of("-H", header));
        command.add(addresses.getFirst());
        return parse(command);
    }

    private static Wrk runNumbered(String address, String parameter, int seconds, Path work) throws Exception {
        Path script = Files.writeString(work.resolve("numbered.lua"), """
                local id = 0
                local seed = tostring(os.time())
                function setup(thread) id = id + 1; thread:set("id", id) end
                function init(args) n = 0 end
                function request()
                  n = n + 1
                  return wrk.format("GET", wrk.path .. (wrk.path:find("?", 1, true) and "&" or "?") .. "NAME=" .. seed .. "-" .. id .. "-" .. n)
                end
                """.replace("NAME", parameter));
        return parse(
                List.of("wrk", "-t2", "-c50", "-d" + seconds + "s", "--latency", "-s", script.toString(), address));
    }

    private static Wrk parse(List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String out = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        if (process.waitFor() != 0) throw new IllegalStateException(out);
        // An answer that failed or never came is no speed: the figure must not hold.
        boolean failed = FAILED.matcher(out).find();
        if (failed) System.err.println(out);
        return new Wrk(failed ? 0 : number(RATE, out), failed ? Double.POSITIVE_INFINITY : p99(out));
    }

    private static double number(Pattern pattern, String out) {
        Matcher found = pattern.matcher(out);
        if (!found.find()) throw new IllegalStateException(out);
        return Double.parseDouble(found.group(1));
    }

    private static double p99(String out) {
        Matcher found = P99.matcher(out);
        if (!found.find()) throw new IllegalStateException(out);
        double value = Double.parseDouble(found.group(1));
        return switch (found.group(2)) {
            case "us" -> value / 1000;
            case "s" -> value * 1000;
            default -> value;
        };
    }
}
