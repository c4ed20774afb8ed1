package id.balai.budgeting.given;

import id.balai.budgeting.rka.SpendingKind;
import id.balai.kernel.Rupiah;
import java.util.UUID;

/**
 * A grant or social aid of a version.
 *
 * @param seq its place in the version, by which the list goes on
 * @param purpose what it is for
 * @param agency as people say it
 */
public record Given(
        int seq,
        UUID line,
        String recipient,
        String address,
        String purpose,
        SpendingKind kind,
        String agency,
        Rupiah amount) {
    public String path() {
        return "/anggaran/baris/" + line;
    }
}
