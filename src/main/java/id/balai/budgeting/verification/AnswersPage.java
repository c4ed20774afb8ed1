package id.balai.budgeting.verification;

import id.balai.kernel.AgencyCode;
import id.balai.kernel.FiscalYear;
import id.balai.web.kit.Errors;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the TAPD noted about an agency's RKA, for its planner to answer.
 *
 * @param names what the sub kegiatan are called
 * @param answering the note whose answer was typed and not taken, or empty
 * @param text what was typed
 */
public record AnswersPage(
        FiscalYear year,
        AgencyCode agency,
        String agencyName,
        @Nullable String closed,
        List<Note> notes,
        Map<String, String> names,
        String answering,
        String text,
        Errors errors,
        @Nullable String refused) {
    public String editor() {
        return "/anggaran/rka/" + year + "/" + agency;
    }

    public String path() {
        return editor() + "/asistensi";
    }

    public String name(Note note) {
        return names.getOrDefault(note.sub(), note.sub());
    }

    public String typed(Note note) {
        return note.id().toString().equals(answering) ? text : note.answer();
    }

    /** Where the answer of a note is typed. */
    public String field(Note note) {
        return "jawaban-" + note.id();
    }
}
