package id.balai.musrenbang.cycle;

import id.balai.kernel.ReasonCode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A city's list of reasons as a data file, {@code cities/CITY/reasons.csv}: number, the letters of the levels that may
 * give it, for which verdicts, and the wording in both languages.
 */
public final class ReasonFile {
    private static final Pattern LINE =
            Pattern.compile("(\\d{2,3}),([A-Z]+),([A-Z_ ]+),(\"[^\"]+\"|[^,]+),(\"[^\"]+\"|[^,]+)");

    private ReasonFile() {}

    /** @throws IOException when it cannot be read or a line has another shape */
    public static List<ListedReason> read(InputStream in) throws IOException {
        List<ListedReason> reasons = new ArrayList<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            lines.readLine();
            String line;
            while ((line = lines.readLine()) != null) {
                Matcher cells = LINE.matcher(line);
                if (!cells.matches()) throw new IOException("not a reason: " + line);
                for (Level level : Level.values()) {
                    if (cells.group(2).contains(level.reasonLetter())) reasons.add(reason(level, cells));
                }
            }
        }
        reasons.sort(Comparator.comparing(r -> r.code().value()));
        return reasons;
    }

    private static ListedReason reason(Level level, Matcher cells) {
        Set<Verdict> verdicts = EnumSet.noneOf(Verdict.class);
        for (String verdict : cells.group(3).split(" ", -1)) verdicts.add(Verdict.valueOf(verdict));
        return new ListedReason(
                new ReasonCode(level.reasonLetter() + "-" + cells.group(1)),
                level,
                verdicts,
                unquoted(cells.group(4)),
                unquoted(cells.group(5)));
    }

    private static String unquoted(String cell) {
        return cell.startsWith("\"") ? cell.substring(1, cell.length() - 1) : cell;
    }
}
