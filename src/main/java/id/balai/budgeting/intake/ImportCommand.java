package id.balai.budgeting.intake;

import id.balai.cli.Command;
import id.balai.cli.ImportReport;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.IntConsumer;

/** {@code bin/balai import WORD FILE}: the same steps as the page, for whoever runs the machine. */
public final class ImportCommand implements Command {
    private static final int UNUSABLE = 2;

    private final String word;
    private final String options;
    private final Function<Map<String, String>, OfficialTable> table;
    private final ImportingTable importing;

    /**
     * @param options what it needs besides the file, for the help line; each is {@code --name value}
     * @param table the table for those options; throws IllegalArgumentException with a message where they do not fit
     */
    public ImportCommand(
            String word, String options, Function<Map<String, String>, OfficialTable> table, ImportingTable importing) {
        this.word = word;
        this.options = options;
        this.table = table;
        this.importing = importing;
    }

    @Override
    public String name() {
        return "import " + word;
    }

    @Override
    public String help() {
        return "BERKAS.xlsx " + options + (options.isEmpty() ? "" : " ") + "[--dry-run] [--json]";
    }

    @Override
    public int run(List<String> arguments, PrintStream out, PrintStream err) {
        List<String> rest = new ArrayList<>(arguments);
        boolean trial = rest.remove("--dry-run");
        boolean json = rest.remove("--json");
        try {
            Map<String, String> named = takeNamed(rest);
            if (rest.size() != 1) throw new IllegalArgumentException(name() + " " + help());
            Path file = Path.of(rest.getFirst());
            if (!Files.isReadable(file)) throw new IllegalArgumentException("Berkas tidak dapat dibaca: " + file);
            return report(table.apply(named), file, trial, json, out, err);
        } catch (IllegalArgumentException e) {
            err.println(e.getMessage());
            return UNUSABLE;
        }
    }

    private int report(OfficialTable wanted, Path file, boolean trial, boolean json, PrintStream out, PrintStream err) {
        IntConsumer progress = json ? rows -> {} : rows -> err.print("\rDibaca " + rows + " baris ...");
        ImportReport report = importing.run(wanted, file, trial, Importer.COMMAND_LINE, progress);
        if (json) {
            out.println(report.toJson());
        } else {
            err.print("\r");
            report.print(out, trial);
        }
        Optional<ImportReport.Refusal> whole =
                report.refused().stream().filter(r -> r.row() == 0).findFirst();
        return whole.isPresent() ? 1 : 0;
    }

    private static Map<String, String> takeNamed(List<String> rest) {
        Map<String, String> named = new TreeMap<>();
        while (true) {
            int at = firstNamed(rest);
            if (at < 0) return named;
            if (at + 1 == rest.size()) throw new IllegalArgumentException("Isi " + rest.get(at) + ".");
            named.put(rest.get(at).substring(2), rest.get(at + 1));
            rest.subList(at, at + 2).clear();
        }
    }

    private static int firstNamed(List<String> rest) {
        for (int i = 0; i < rest.size(); i++) {
            if (rest.get(i).startsWith("--")) return i;
        }
        return -1;
    }
}
