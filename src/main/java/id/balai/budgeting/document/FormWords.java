package id.balai.budgeting.document;

import id.balai.budgeting.document.Paper.Fact;
import id.balai.budgeting.document.Targets.Target;
import id.balai.kernel.Rupiah;
import java.util.Map;

/**
 * What a form of spending says beside its lines, read at once.
 *
 * @param lastYear what each sub kegiatan had in the budget that held the year before
 * @param nextYear what each has in the plan of the year after, as far as there was one
 */
record FormWords(
        Map<String, String> accounts,
        Map<String, String> funds,
        Map<String, String> nomenclature,
        Map<String, String> outputs,
        Map<String, Target> targets,
        Map<String, Rupiah> lastYear,
        Map<String, Rupiah> nextYear) {

    String account(String code) {
        return accounts.getOrDefault(code, code);
    }

    String fund(String code) {
        return funds.getOrDefault(code, code);
    }

    Target target(String code) {
        return targets.getOrDefault(code, Target.NONE);
    }

    Fact coded(String label, String code) {
        return new Fact(label, code + " " + nomenclature.getOrDefault(code, ""));
    }
}
