package id.balai.bench;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The official tables through {@code bin/balai import}, where they are at hand: the whole process, its start included. */
final class ImportBench implements Bench.Measurement {
    private static final Path TABLES = Path.of("../shared/data/official");
    private static final Pattern PEAK = Pattern.compile("Maximum resident set size \\(kbytes\\): (\\d+)");

    @Override
    public List<Figure> measure(Path work) throws Exception {
        if (!Files.isDirectory(TABLES)) {
            System.err.println("SKIPPED: the official tables are not at hand at " + TABLES);
            return List.of();
        }
        Path home = Files.createDirectory(work.resolve("home"));
        List<Figure> figures = new ArrayList<>();
        try (Served served = Served.start(home, "--demo=false")) {
            served.awaitTraining();
            // As operators are told to: first a dry run, which also brings the program itself into memory.
            run("", 60, home, "nomenclature", "nomenklatur-subkegiatan-2026.xlsx", "--dry-run");
            figures.addAll(
                    run("import of the nomenclature", 3, home, "nomenclature", "nomenklatur-subkegiatan-2026.xlsx"));
            run("", 60, home, "accounts", "akun-belanja.xlsx");
            figures.addAll(run(
                    "import of the price book of 14,533 rows",
                    5,
                    home,
                    "prices",
                    "ssh-2024.xlsx",
                    "--kind",
                    "SSH",
                    "--year",
                    "2027",
                    "--source",
                    "Kab. Pasangkayu 2024"));
        }
        return figures;
    }

    private static List<Figure> run(String what, double limit, Path home, String kind, String file, String... options)
            throws Exception {
        List<String> command = new ArrayList<>(List.of(
                "/usr/bin/time",
                "-v",
                "bin/balai",
                "--home",
                home.toString(),
                "import",
                kind,
                TABLES.resolve(file).toString()));
        command.addAll(List.of(options));
        command.add("--json");
        long begin = System.nanoTime();
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() > 1) throw new IllegalStateException(out);
        double seconds = (System.nanoTime() - begin) / 1e9;
        Matcher peak = PEAK.matcher(out);
        double megabytes = peak.find() ? Long.parseLong(peak.group(1)) / 1024.0 : 0;
        return List.of(
                Figure.atMost(what, seconds, "s", limit),
                Figure.atMost(what + ", peak memory of the process", megabytes, "MB", 512));
    }
}
