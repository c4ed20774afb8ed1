package id.balai.musrenbang.rkpd;

import id.balai.kernel.FiscalYear;
import id.balai.kernel.Rupiah;
import java.time.Instant;
import java.util.UUID;

/**
 * A frozen version of the RKPD: a file that never changes.
 *
 * @param number counts from 1 in the year
 * @param sha256 of the file, in hex; stands in the decision log
 * @param handedOver how many proposals budgeting got with it
 */
public record RkpdVersion(
        FiscalYear year,
        int number,
        String name,
        String sha256,
        int mainItems,
        Rupiah mainAmount,
        int reserveItems,
        Rupiah reserveAmount,
        int handedOver,
        String postTitle,
        Instant at,
        UUID entry) {
    public String path() {
        return "/musrenbang/" + year + "/rkpd/versi/" + number + ".csv";
    }
}
