package id.balai.database;

import id.balai.kernel.CityCode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * What a backup holds, so that a restore can prove that it took all of it. Kept as lines of words between tabs, first
 * the kind of the line, last a line with the SHA-256 of all lines before.
 *
 * @param opened whether residents had been let in
 * @param histories how far each module's tables had been migrated
 */
record BackupManifest(
        City city,
        boolean opened,
        Instant taken,
        List<History> histories,
        List<TableCopy> tables,
        List<SequenceState> sequences) {
    static final String FILE = "manifest";
    private static final String FORMAT = "balai-backup\t1";

    /** @param version of the last migration; "0" when there was none */
    record History(String module, String version) {}

    /**
     * @param columns those that are stored, quoted and between commas
     * @param sha256 of the rows as they stand in the file
     */
    record TableCopy(String name, long rows, String sha256, String columns) {}

    record SequenceState(String name, long value, boolean called) {}

    String write() {
        List<String> lines = new ArrayList<>();
        lines.add(FORMAT);
        lines.add(line(
                "city", city.code().value(), city.name(), Boolean.toString(city.demo()), Boolean.toString(opened)));
        city.hosts().forEach(host -> lines.add(line("host", host)));
        lines.add(line("taken", taken.toString()));
        histories.forEach(h -> lines.add(line("history", h.module, h.version)));
        tables.forEach(t -> lines.add(line("table", t.name, Long.toString(t.rows), t.sha256, t.columns)));
        sequences.forEach(s -> lines.add(line("sequence", s.name, Long.toString(s.value), Boolean.toString(s.called))));
        String text = String.join("\n", lines) + "\n";
        return text + line("sha256", sha256(text)) + "\n";
    }

    /** @throws BackupRefused when the text was not written by {@link #write}, or was changed since */
    static BackupManifest read(String text) {
        int end = text.lastIndexOf("sha256\t");
        if (!text.startsWith(FORMAT + "\n") || end < 0) throw BackupRefused.notABackup();
        if (!text.substring(end).strip().equals(line("sha256", sha256(text.substring(0, end))))) {
            throw BackupRefused.changed(FILE);
        }
        List<String[]> lines =
                text.substring(0, end).lines().map(l -> l.split("\t", -1)).toList();
        String[] head = of(lines, "city").getFirst();
        List<String> hosts = of(lines, "host").stream().map(l -> l[1]).toList();
        return new BackupManifest(
                new City(new CityCode(head[1]), head[2], hosts, Boolean.parseBoolean(head[3])),
                Boolean.parseBoolean(head[4]),
                Instant.parse(of(lines, "taken").getFirst()[1]),
                of(lines, "history").stream().map(l -> new History(l[1], l[2])).toList(),
                of(lines, "table").stream()
                        .map(l -> new TableCopy(l[1], Long.parseLong(l[2]), l[3], l[4]))
                        .toList(),
                of(lines, "sequence").stream()
                        .map(l -> new SequenceState(l[1], Long.parseLong(l[2]), Boolean.parseBoolean(l[3])))
                        .toList());
    }

    private static List<String[]> of(List<String[]> lines, String kind) {
        return lines.stream().filter(l -> l[0].equals(kind)).toList();
    }

    private static String line(String... words) {
        return String.join("\t", words);
    }

    private static String sha256(String text) {
        return HexFormat.of().formatHex(newDigest().digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    static MessageDigest newDigest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
