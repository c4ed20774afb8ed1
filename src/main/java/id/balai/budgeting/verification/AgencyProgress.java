package id.balai.budgeting.verification;

import id.balai.kernel.Rupiah;

/**
 * How far the TAPD has come with an agency.
 *
 * @param subs sub kegiatan that have lines
 * @param initialled those with somebody's initials under the lines as they stand
 * @param open notes without an answer
 * @param answered notes with an answer that nobody settled
 */
public record AgencyProgress(
        String agency, String name, int subs, int initialled, int open, int answered, int provisional, Rupiah amount) {
    AgencyProgress named(String words) {
        return new AgencyProgress(agency, words, subs, initialled, open, answered, provisional, amount);
    }
}
