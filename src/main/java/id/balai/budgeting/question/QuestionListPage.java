package id.balai.budgeting.question;

import static id.balai.web.Text.t;

import id.balai.web.kit.Link;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was asked about the budget, the latest first.
 *
 * @param agency name of the agency that it is narrowed to, or empty
 * @param waiting only what waits for an answer
 * @param next the address of the next page, or null
 * @param start the address of the first page, or null when this is it
 */
public record QuestionListPage(
        String agency,
        String agencyCode,
        boolean waiting,
        List<Questions.Told> rows,
        @Nullable String next,
        @Nullable String start) {

    static final String PATH = "/anggaran/tanya";

    public List<Link> tabs() {
        return List.of(
                Link.tab(address(agencyCode, false), t("budgeting.question.all"), !waiting),
                Link.tab(address(agencyCode, true), t("budgeting.question.state.menunggu"), waiting));
    }

    static String address(String agencyCode, boolean waiting) {
        String narrowed = agencyCode.isEmpty() ? "" : "skpd=" + agencyCode;
        String asked = waiting ? "belum=ya" : "";
        String both = narrowed.isEmpty() || asked.isEmpty() ? narrowed + asked : narrowed + "&" + asked;
        return both.isEmpty() ? PATH : PATH + "?" + both;
    }
}
