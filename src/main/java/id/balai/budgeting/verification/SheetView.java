package id.balai.budgeting.verification;

import static id.balai.web.Text.t;

import id.balai.budgeting.rka.BudgetLine;
import id.balai.budgeting.rka.Pot;
import id.balai.kernel.Rupiah;
import id.balai.web.kit.Choice;
import id.balai.web.kit.Errors;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The sheet of a sub kegiatan.
 *
 * @param closed why nothing may be done today, or null
 * @param lines as they stand
 * @param notes open ones first
 * @param initials the newest first
 * @param fingerprint what the lines are known by
 * @param text what was typed as a note, shown again
 * @param refused why an act was not taken, or null
 */
public record SheetView(
        Pot pot,
        String agencyName,
        String subName,
        String outputs,
        @Nullable String closed,
        List<BudgetLine> lines,
        List<Note> notes,
        List<Initial> initials,
        String fingerprint,
        String line,
        String text,
        Errors errors,
        @Nullable String refused) {
    /** The whole sub kegiatan, among the lines that a note may be about. */
    static final String WHOLE = "semua";

    public String agencyPath() {
        return "/kelola/verifikasi/" + pot.year() + "/" + pot.agency();
    }

    public String path() {
        return agencyPath() + "/" + pot.subKegiatan();
    }

    public Rupiah amount() {
        return lines.stream().map(BudgetLine::amount).reduce(Rupiah.ZERO, Rupiah::plus);
    }

    public List<Note> of(BudgetLine line) {
        return notes.stream().filter(note -> line.id().equals(note.line())).toList();
    }

    /** Notes about the whole, and about lines that are gone. */
    public List<Note> others() {
        List<UUID> standing = lines.stream().map(BudgetLine::id).toList();
        return notes.stream()
                .filter(note -> note.line() == null || !standing.contains(note.line()))
                .toList();
    }

    public List<Choice> choices() {
        List<Choice> choices = lines.stream()
                .map(each -> Choice.of(
                        each.id().toString(),
                        each.number() + " " + each.content().name()
                                + (each.content().specification().isEmpty()
                                        ? ""
                                        : ", " + each.content().specification())))
                .collect(Collectors.toList());
        choices.addFirst(Choice.of(WHOLE, t("budgeting.verify.whole")));
        return choices;
    }
}
