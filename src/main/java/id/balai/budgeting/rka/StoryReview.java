package id.balai.budgeting.rka;

import id.balai.budgeting.verification.SampleSheets;
import id.balai.kernel.AgencyCode;
import id.balai.kernel.FiscalYear;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The TAPD's work in the demo's budget: what was drafted is initialled, what is being drafted is talked about. */
@Component
class StoryReview {
    private static final AgencyCode WORKS = new AgencyCode("1.03.0.00.0.00.01.0000");
    private static final AgencyCode HEALTH = new AgencyCode("1.02.0.00.0.00.01.0000");
    private static final AgencyCode EDUCATION = new AgencyCode("1.01.0.00.0.00.01.0000");
    private static final String ROADS = "1.03.10.2.01.0053";
    private static final String OFFICE = "X.XX.01.2.06.0009";

    private final SampleSheets sheets;
    private final StoryActors actors;

    StoryReview(SampleSheets sheets, StoryActors actors) {
        this.sheets = sheets;
        this.actors = actors;
    }

    /** Everything, as it goes to the council. */
    void all(FiscalYear year) {
        sheets.initialAll(year, Set.of(), actors.demo("tapd"));
    }

    /** As far as it has come: two agencies initialled, two notes of which one is answered, one settled. */
    void some(FiscalYear year) {
        UUID settled = note(year, EDUCATION, OFFICE, "Rapat koordinasi dua kali sebulan: apakah semuanya luring?");
        if (settled != null) {
            sheets.answer(settled, "Separuhnya daring dan tidak memakai konsumsi.", actors.planner(EDUCATION));
            sheets.settle(settled, actors.demo("tapd"));
        }
        UUID answered = note(year, HEALTH, OFFICE, "Bandingkan jumlah pesertanya dengan daftar pegawai.");
        if (answered != null) {
            sheets.answer(answered, "Sesuai daftar: petugas puskesmas pembantu ikut serta.", actors.planner(HEALTH));
        }
        note(year, WORKS, ROADS, "Lampirkan hasil ukur panjang jalan; tahun lalu dikoreksi Banggar.");
        sheets.initialAll(year, Set.of(EDUCATION, HEALTH), actors.demo("tapd"));
    }

    private @Nullable UUID note(FiscalYear year, AgencyCode agency, String sub, String text) {
        return sheets.note(year, agency, sub, text, actors.demo("tapd"));
    }
}
