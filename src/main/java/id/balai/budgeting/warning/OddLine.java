package id.balai.budgeting.warning;

import id.balai.kernel.Rupiah;
import java.util.UUID;

/**
 * A line that stands out, and against what.
 *
 * @param agency as people say it
 * @param why the fact, in words
 */
public record OddLine(UUID line, String name, String agency, Rupiah amount, String why) {
    public String path() {
        return "/anggaran/baris/" + line;
    }
}
