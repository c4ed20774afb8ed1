package id.balai.cli;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** {@code bin/balai import WHAT FILE [--dry-run] [--json]} for an importer that takes one file. */
public final class FileImport implements Command {
    private static final int UNUSABLE = 2;

    private final String name;
    private final String usage;
    private final Importer importer;

    /** @param usage the file and its own options, for the help line */
    public FileImport(String name, String usage, Importer importer) {
        this.name = name;
        this.usage = usage;
        this.importer = importer;
    }

    /** Does the work. */
    @FunctionalInterface
    public interface Importer {
        /** @param options by name without dashes */
        ImportReport run(Path file, Map<String, String> options, boolean trial);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String help() {
        return usage + " [--dry-run] [--json]";
    }

    @Override
    public int run(List<String> arguments, PrintStream out, PrintStream err) {
        List<String> rest = new ArrayList<>(arguments);
        boolean trial = rest.remove("--dry-run");
        boolean json = rest.remove("--json");
        Map<String, String> options = takeOptions(rest);
        if (rest.size() != 1 || rest.getFirst().startsWith("--")) {
            err.println(name + " " + help());
            return UNUSABLE;
        }
        Path file = Path.of(rest.getFirst());
        if (!Files.isReadable(file) || Files.isDirectory(file)) {
            err.println("Berkas tidak dapat dibaca: " + file);
            return UNUSABLE;
        }
        ImportReport report = importer.run(file, options, trial);
        if (json) out.println(report.toJson());
        else report.print(out, trial);
        return report.refused().stream().anyMatch(refusal -> refusal.row() == 0) ? 1 : 0;
    }

    private static Map<String, String> takeOptions(List<String> rest) {
        Map<String, String> options = new HashMap<>();
        for (int i = 0; i + 1 < rest.size(); ) {
            if (rest.get(i).startsWith("--")) {
                options.put(rest.get(i).substring(2), rest.get(i + 1));
                rest.subList(i, i + 2).clear();
            } else {
                i++;
            }
        }
        return options;
    }
}
