package id.balai.bench;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Exact Equal Shares with Add1 of elections of a large city through {@code bin/balai allocate}: the whole process, its start
 * and the reading included, twice, and the two records compared byte by byte.
 */
final class AllocateBench implements Bench.Measurement {
    private static final Path REAL = Path.of("../shared/data/pb");
    private static final long MANY_VOTES = 3_000_000;
    private static final Pattern PEAK = Pattern.compile("Maximum resident set size \\(kbytes\\): (\\d+)");

    @Override
    public List<Figure> measure(Path work) throws Exception {
        List<Figure> figures = new ArrayList<>();
        Optional<Path> real = largestReal();
        if (real.isPresent()) {
            figures.addAll(twice("Add1 of the real election " + real.get().getFileName(), 5, real.get(), "1"));
        } else {
            Path like = work.resolve("160x90494.pb");
            SyntheticElection.likeLargestReal(like);
            figures.addAll(twice("Add1 of 160 projects, 90,494 voters", 5, like, "1"));
        }
        Path synthetic = work.resolve("200x90000.pb");
        SyntheticElection.hard(synthetic);
        figures.addAll(twice("Add1 of 200 projects, 90,000 voters", 20, synthetic, SyntheticElection.HARD_STEP));
        return figures;
    }

    private static Optional<Path> largestReal() throws Exception {
        if (!Files.isDirectory(REAL)) return Optional.empty();
        try (Stream<Path> files = Files.list(REAL)) {
            return files.filter(f -> f.toString().endsWith(".pb") && f.toFile().length() > MANY_VOTES)
                    .max(Comparator.comparingLong(f -> f.toFile().length()));
        }
    }

    private static List<Figure> twice(String what, double limit, Path file, String step) throws Exception {
        List<Figure> figures = new ArrayList<>();
        String first = run(what, limit, file, step, figures);
        String second = run("", limit, file, step, new ArrayList<>());
        figures.add(Figure.atMost(what + ", records that differ", first.equals(second) ? 0 : 1, "of 2", 0.5));
        return figures;
    }

    private static String run(String what, double limit, Path file, String step, List<Figure> figures)
            throws Exception {
        List<String> command = List.of(
                "/usr/bin/time",
                "-v",
                "bin/balai",
                "allocate",
                file.toString(),
                "--rule",
                "equal-shares",
                "--completion",
                "add1u",
                "--step",
                step,
                "--json");
        Path messages = Files.createTempFile("allocate", ".txt");
        long begin = System.nanoTime();
        Process process =
                new ProcessBuilder(command).redirectError(messages.toFile()).start();
        String record = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) throw new IllegalStateException(Files.readString(messages));
        double seconds = (System.nanoTime() - begin) / 1e9;
        Matcher peak = PEAK.matcher(Files.readString(messages));
        double megabytes = peak.find() ? Long.parseLong(peak.group(1)) / 1024.0 : 0;
        Matcher runs = Pattern.compile("\"runs\":(\\d+)").matcher(record);
        String counted = runs.find() ? runs.group(1) : "?";
        figures.add(Figure.atMost(what + ", " + counted + " runs", seconds, "s", limit));
        figures.add(Figure.atMost(what + ", peak memory of the process", megabytes, "MB", 1024));
        return record;
    }
}
