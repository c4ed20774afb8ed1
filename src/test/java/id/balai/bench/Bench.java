package id.balai.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** {@code bin/bench [NAME ...]}: measures, and prints each figure beside its peer's or its limit. */
final class Bench {
    private static final Map<String, Measurement> ALL = new LinkedHashMap<>();

    static {
        ALL.put("start", new StartBench());
        ALL.put("weight", new WeightBench());
        ALL.put("pages", new PagesBench());
        ALL.put("decision", new DecisionBench());
        ALL.put("ledger", new LedgerMeasurement());
        ALL.put("import", new ImportBench());
        ALL.put("signin", new SignInBench());
        ALL.put("allocate", new AllocateBench());
        ALL.put("lists", new ListsBench());
        ALL.put("prices", new PricesBench());
        ALL.put("budget", new BudgetBench());
    }

    private Bench() {}

    /** What one name of the command line measures. */
    interface Measurement {
        /** Measures in an empty work folder of its own. */
        List<Figure> measure(Path work) throws Exception;
    }

    public static void main(String... names) throws Exception {
        List<String> wanted = names.length == 0 ? List.copyOf(ALL.keySet()) : List.of(names);
        Path work = Files.createTempDirectory("balai-bench");
        List<Figure> figures = new ArrayList<>();
        for (String name : wanted) {
            Measurement measurement = ALL.get(name);
            if (measurement == null)
                throw new IllegalArgumentException("no such measurement: " + name + ", one of " + ALL.keySet());
            System.err.println("measuring " + name + " ...");
            List<Figure> measured = measurement.measure(Files.createDirectory(work.resolve(name)));
            measured.forEach(figure -> System.err.println(figure.row()));
            figures.addAll(measured);
        }
        print(figures);
        System.exit(figures.stream().allMatch(Figure::holds) ? 0 : 1);
    }

    private static void print(List<Figure> figures) throws IOException {
        System.out.println(machine());
        System.out.println("| what | ours | beside | ratio | bound | holds |");
        System.out.println("|---|---|---|---|---|---|");
        figures.forEach(figure -> System.out.println(figure.row()));
    }

    private static String machine() throws IOException {
        String cpu = Files.readAllLines(Path.of("/proc/cpuinfo")).stream()
                .filter(line -> line.startsWith("model name"))
                .findFirst()
                .map(line -> line.substring(line.indexOf(':') + 2))
                .orElse("unknown processor");
        String memory = Files.readAllLines(Path.of("/proc/meminfo")).getFirst().replaceAll("\\s+", " ");
        return cpu + ", " + Runtime.getRuntime().availableProcessors() + " cores, " + memory + ", Java "
                + Runtime.version();
    }
}
