package id.balai.musrenbang.cycle;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A city's criteria as a data file, {@code cities/CITY/criteria.csv}: level, code, weight, wording in both languages. */
public final class CriteriaFile {
    private static final int CELLS = 5;

    private CriteriaFile() {}

    /** @throws IOException when it cannot be read or a line has another shape */
    public static List<Criterion> read(InputStream in) throws IOException {
        List<Criterion> criteria = new ArrayList<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            lines.readLine();
            String line;
            while ((line = lines.readLine()) != null) {
                String[] cells = line.split(",", -1);
                if (cells.length != CELLS) throw new IOException("not a criterion: " + line);
                criteria.add(new Criterion(
                        Level.valueOf(cells[0]), cells[1], cells[3], cells[4], Integer.parseInt(cells[2])));
            }
        }
        return criteria;
    }
}
